name = "Zoë"
total = 0
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        day, weather, miles, wheel = line.split()
        total += int(miles)
        if wheel == name:
            print(f"{day}: {miles} miles")
print(f"Total: {total} miles")
