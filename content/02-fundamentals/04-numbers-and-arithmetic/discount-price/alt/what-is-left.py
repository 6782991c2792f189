price = 59.99
percent = 15
left = 100 - percent
new_price = price * left / 100
print(f"New price: {new_price:.2f}")
