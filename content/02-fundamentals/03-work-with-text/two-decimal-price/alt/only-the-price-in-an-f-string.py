price = 7.5
number = 3
print(number, "tickets:", f"{number * price:.2f}")
