guests = 137
row = 12
full = round(guests / row)
print("Full rows:", full)
print("Guests in the last row:", guests - full * row)
print("Seats left over there:", row - (guests - full * row))
