readings = []
while len(readings) < 5:
    readings.append(int(input("Reading: ")))
highest = readings[0]
for reading in readings:
    if reading > highest:
        highest = reading
print(f"Highest: {highest}")
