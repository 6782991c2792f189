price = 59.99
percent = 15
left = 100 - percent
new_price = price * left / 100
print("New price:", round(new_price, 2))
