price = 59.99
percent = 15
print(f"New price: {price * 0.85:.2f}")
