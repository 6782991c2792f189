print("LOST CAT")
print("Miso"
print("Small, grey and very loud")
