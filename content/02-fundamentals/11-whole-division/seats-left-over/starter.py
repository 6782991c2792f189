guests = 137
row = 12
