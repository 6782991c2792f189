price = 1.5
rolls = 15
total = rolls * price
print(f"{rolls} rolls: {total:.2f}")
