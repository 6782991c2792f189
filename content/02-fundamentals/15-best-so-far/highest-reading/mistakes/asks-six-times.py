highest = int(input("Reading: "))
for number in range(5):
    reading = int(input("Reading: "))
    if reading > highest:
        highest = reading
print(f"Highest: {highest}")
