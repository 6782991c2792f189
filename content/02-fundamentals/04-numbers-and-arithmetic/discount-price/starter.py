price = 59.99
percent = 15
