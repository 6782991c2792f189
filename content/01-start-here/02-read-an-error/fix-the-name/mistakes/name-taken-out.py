print("LOST CAT")
print("Small, grey and very loud")
