price = 7.5
number = 3
total = price * number
print(f"{number} tickets: {total.2f}")
