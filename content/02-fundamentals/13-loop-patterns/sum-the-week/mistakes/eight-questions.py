total = 0
for day in range(8):
    total = total + int(input("mm: "))
print(f"Week: {total} mm")
