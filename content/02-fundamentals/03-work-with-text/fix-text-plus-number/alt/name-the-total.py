# Because: I expected + to join 3 to the text, but Python only joins texts
nights = 3
price = 13.5
total = nights * price
print(f"Nights: {nights}\nTo pay: {total:.2f}")
