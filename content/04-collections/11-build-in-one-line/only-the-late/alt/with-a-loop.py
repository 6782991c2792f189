buses = [("12", 0), ("40", 12), ("7", 5), ("N3", 25)]
late = []
for line, minutes in buses:
    if minutes > 5:
        late.append(line)
print(f"{len(late)} late")
