highest = float(input("Reading 1: "))
for number in range(2, 6):
    reading = float(input(f"Reading {number}: "))
    if reading > highest:
        highest = reading
print(f"Highest: {highest}")
