guests = 137
row = 12
full = guests % row
rest = guests // row
print("Full rows:", full)
print("Guests in the last row:", rest)
print("Seats left over there:", row - rest)
