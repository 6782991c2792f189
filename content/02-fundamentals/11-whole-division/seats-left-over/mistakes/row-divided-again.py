children = 137
row = 12
left = children % row
print("Full rows:", children // row)
if left > 0:
    print("In the last row:", left)
    print("Empty seats there:", row % left)
