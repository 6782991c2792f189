print("LOST CAT (or on a very long walk)")
print("Small, grey (almost blue) and loud")
print("Her name is Miso")
print("Please look in your shed")
