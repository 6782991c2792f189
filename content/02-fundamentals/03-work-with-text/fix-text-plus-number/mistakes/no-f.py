# Because: a text and a number cannot be joined with +
nights = 3
price = 13.5
print("Nights: {nights}")
print("To pay: {nights * price:.2f}")
