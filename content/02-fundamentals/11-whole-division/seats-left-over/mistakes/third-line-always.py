children = 137
row = 12
print("Full rows:", children // row)
if children % row > 0:
    print("In the last row:", children % row)
print("Empty seats there:", row - children % row)
