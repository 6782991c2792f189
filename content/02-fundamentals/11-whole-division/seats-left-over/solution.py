guests = 137
row = 12
print("Full rows:", guests // row)
print("Guests in the last row:", guests % row)
print("Seats left over there:", row - guests % row)
