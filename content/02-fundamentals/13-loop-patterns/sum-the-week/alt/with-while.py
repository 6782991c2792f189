total = 0
day = 1
while day <= 7:
    total = int(input("mm: ")) + total
    day = day + 1
print(f"Week: {total} mm")
