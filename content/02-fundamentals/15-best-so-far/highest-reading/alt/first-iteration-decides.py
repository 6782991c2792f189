for number in range(5):
    reading = int(input("Reading: "))
    if number == 0:
        best = reading
    elif reading > best:
        best = reading
print("Highest:", best)
