week = 0
for day in range(7):
    week += int(input("kWh: "))
print("Week:", week, "kWh")
