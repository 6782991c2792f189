total = 0
rain = int(input("mm: "))
for day in range(7):
    total = total + rain
print(f"Week: {total} mm")
