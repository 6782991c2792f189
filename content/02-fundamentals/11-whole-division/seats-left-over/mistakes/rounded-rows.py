children = 137
row = 12
full = round(children / row)
print("Full rows:", full)
print("In the last row:", children % row)
print("Empty seats there:", row - children % row)
