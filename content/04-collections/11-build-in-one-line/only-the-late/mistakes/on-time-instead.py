buses = [("12", 0), ("40", 12), ("7", 5), ("N3", 25)]
late = [line for line, minutes in buses if minutes <= 5]
print(len(late), "late")
