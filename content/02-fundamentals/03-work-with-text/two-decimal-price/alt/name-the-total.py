price = 7.5
number = 3
total = number * price
print(f"{number} tickets: {total:.2f}")
