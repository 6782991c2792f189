buses = [("12", 0), ("40", 12), ("7", 5), ("N3", 25)]
late = [bus for bus in buses if bus[1] > 5]
print(len(late), "late")
