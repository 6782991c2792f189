price = 59.99
percent = 15
print("New price:", round(price * 0.85, 2))
