guests = 137
row = 12
rows = guests // row + 1
print("Full rows:", rows - 1)
print("Guests in the last row:", guests % row)
print("Seats left over there:", rows * row - guests)
