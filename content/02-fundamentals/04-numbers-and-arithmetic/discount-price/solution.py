price = 59.99
percent = 15
discount = price * percent / 100
print("New price:", round(price - discount, 2))
