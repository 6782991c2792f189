guests = 137
row = 12
full = guests // row
rest = guests - full * row
free = row - rest
print("Full rows:", full)
print("Guests in the last row:", rest)
print("Seats left over there:", free)
