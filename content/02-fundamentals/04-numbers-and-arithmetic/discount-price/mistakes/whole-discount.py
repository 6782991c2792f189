price = 59.99
percent = 15
new = price - price * percent // 100
print("New price:", round(new, 2))
