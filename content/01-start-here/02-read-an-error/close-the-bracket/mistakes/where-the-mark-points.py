print("LOST CAT (or on a very long walk)")
print("Small, grey (almost blue) and loud")
print()"Her name is Miso (Mimi to friends)"
print("Please look in your shed")
