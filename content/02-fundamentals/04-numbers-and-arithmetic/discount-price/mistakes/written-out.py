price = 59.99
percent = 15
print("New price: 50.99")
