price = 59.99
percent = 15
print("New price:", round(price - percent, 2))
