total = ""
for day in range(1, 8):
    used = input(f"Day {day}, kWh: ")
    total = total + used
print(f"Week: {total} kWh")
