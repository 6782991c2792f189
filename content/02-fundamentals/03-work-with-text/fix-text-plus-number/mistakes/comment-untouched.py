# Because:
nights = 3
price = 13.5
print(f"Nights: {nights}")
print(f"To pay: {nights * price:.2f}")
