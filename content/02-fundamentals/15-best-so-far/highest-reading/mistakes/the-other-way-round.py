highest = int(input("Reading 1: "))
for number in range(2, 6):
    reading = int(input(f"Reading {number}: "))
    if reading > highest:
        reading = highest
print(f"Highest: {highest}")
