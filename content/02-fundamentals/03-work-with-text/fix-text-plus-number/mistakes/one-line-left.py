# Because: a text and a number cannot be joined with +
nights = 3
price = 13.5
print(f"Nights: {nights}")
print("To pay: " + nights * price)
