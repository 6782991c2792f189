price = 1.5
rolls = 15
print(f"{rolls} rolls: 22.50")
