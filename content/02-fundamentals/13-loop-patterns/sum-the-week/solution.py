total = 0
for day in range(1, 8):
    used = int(input(f"Day {day}, kWh: "))
    total = total + used
print(f"Week: {total} kWh")
