guests = 137
row = 12
print("Full rows:", guests // 12)
print("Guests in the last row:", guests % 12)
print("Seats left over there:", 12 - guests % 12)
