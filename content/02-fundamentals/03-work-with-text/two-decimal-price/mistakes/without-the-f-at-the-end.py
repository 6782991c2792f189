price = 7.5
number = 3
print(f"{number} tickets: {price * number:.2}")
