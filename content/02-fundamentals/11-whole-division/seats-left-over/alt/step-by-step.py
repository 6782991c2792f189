children = 137
row = 12
full = children // row
rest = children - full * row
print(f"Full rows: {full}")
if rest != 0:
    print(f"In the last row: {rest}")
    print(f"Empty seats there: {row - rest}")
