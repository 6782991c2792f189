children = 137
row = 12
print("Full rows:", children // 12)
print("In the last row:", children % 12)
print("Empty seats there:", 12 - children % 12)
