guests = 137
row = 12
print("Full rows:", 11)
print("Guests in the last row:", 5)
print("Seats left over there:", 7)
