total = 0
for day in range(1, 8):
    rain = int(input(f"Day {day}, mm: "))
    total = total + rain
print(f"Week: {total} mm")
