price = 59.99
percent = 15
print("New price:", price - price * percent / 100)
