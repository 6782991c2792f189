price = 7.5
number = 3
