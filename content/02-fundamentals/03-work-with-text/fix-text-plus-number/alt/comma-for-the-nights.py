# Because:
# nights is a whole number and + wants two texts
nights = 3
price = 13.5
print("Nights:", nights)
print("To pay:", f"{nights * price:.2f}")
