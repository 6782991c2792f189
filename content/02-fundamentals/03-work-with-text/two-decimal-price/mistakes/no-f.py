price = 7.5
number = 3
print("{number} tickets: {price * number:.2f}")
