children = 137
row = 12
rows = children // row + 1
empty = rows * row - children
print("Full rows:", rows - 1)
if empty < row:
    print("In the last row:", row - empty)
    print("Empty seats there:", empty)
