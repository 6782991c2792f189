best = -1000
count = 0
while count < 5:
    reading = float(input("Reading: "))
    if best < reading:
        best = reading
    count += 1
print(f"Highest: {round(best)}")
