# Because:
nights = 3
price = 13.5
print("Nights: " + nights)
print("To pay: " + nights * price)
