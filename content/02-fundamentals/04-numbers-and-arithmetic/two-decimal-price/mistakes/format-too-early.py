price = 1.5
rolls = 15
print(f"{rolls} rolls: {price:.2f * rolls}")
