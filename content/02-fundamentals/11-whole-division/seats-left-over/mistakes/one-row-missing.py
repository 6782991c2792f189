children = 137
row = 12
full = (children - 1) // row
left = children - full * row
print("Full rows:", full)
print("In the last row:", left)
print("Empty seats there:", row - left)
