print("LOST CAT")
print("Miso the cat")
print("Small, grey and very loud")
