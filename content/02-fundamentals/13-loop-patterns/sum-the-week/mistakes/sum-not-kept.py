total = 0
for day in range(7):
    rain = int(input("mm: "))
    total + rain
print(f"Week: {total} mm")
