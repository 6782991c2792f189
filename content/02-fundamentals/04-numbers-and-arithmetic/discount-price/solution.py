price = 59.99
percent = 15
discount = price * percent / 100
print(f"New price: {price - discount:.2f}")
