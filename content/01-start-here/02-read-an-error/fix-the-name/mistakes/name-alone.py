print("LOST CAT")
Miso
print("Small, grey and very loud")
