price = 1.5
rolls = 15
total = price * rolls
print(f"{rolls} rolls: {total.2f}")
