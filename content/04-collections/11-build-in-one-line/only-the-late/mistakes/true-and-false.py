buses = [("12", 0), ("40", 12), ("7", 5), ("N3", 25)]
late = [minutes > 5 for line, minutes in buses]
print(len(late), "late")
