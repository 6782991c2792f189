name = "Zoë"
total = 0
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        if name in line:
            day, weather, miles, wheel = line.split()
            print(f"{day}: {miles} miles")
            total += int(miles)
print(f"Total: {total} miles")
