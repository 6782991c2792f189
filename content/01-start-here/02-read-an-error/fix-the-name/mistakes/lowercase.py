print("LOST CAT")
print("miso")
print("Small, grey and very loud")
