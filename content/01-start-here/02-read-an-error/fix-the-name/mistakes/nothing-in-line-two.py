print("LOST CAT")
print("")
print("Small, grey and very loud")
