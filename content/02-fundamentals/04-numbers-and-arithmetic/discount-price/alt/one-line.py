price = 59.99
percent = 15
print("New price:", round(price * (1 - percent / 100), 2))
