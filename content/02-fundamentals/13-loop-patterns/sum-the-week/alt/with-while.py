total = 0
day = 1
while day <= 7:
    total = int(input("kWh: ")) + total
    day = day + 1
print(f"Week: {total} kWh")
