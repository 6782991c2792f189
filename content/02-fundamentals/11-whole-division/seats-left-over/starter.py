children = 137
row = 12
