total = 0
for day in range(7):
    total = total + float(input("mm: "))
print(f"Week: {total} mm")
