highest = int(input("Reading 1: "))
for number in range(2, 6):
    reading = int(input(f"Reading {number}: "))
    if reading > highest:
        highest = reading
    print(f"Highest: {highest}")
