children = 137
row = 12
print("Full rows: 11")
print("In the last row: 5")
print("Empty seats there: 7")
