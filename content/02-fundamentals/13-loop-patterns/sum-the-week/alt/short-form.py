week = 0
for day in range(7):
    week += int(input("mm: "))
print("Week:", week, "mm")
