price = 59.99
percent = 15
print("New price:", round(price - price * percent / 100))
