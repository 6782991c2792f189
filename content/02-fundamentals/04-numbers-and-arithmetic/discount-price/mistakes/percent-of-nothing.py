price = 59.99
percent = 15
print(f"New price: {price - percent / 100:.2f}")
