price = 59.99
percent = 15
print(f"New price: {price - price / percent:.2f}")
