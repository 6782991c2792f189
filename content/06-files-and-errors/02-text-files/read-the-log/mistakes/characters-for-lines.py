name = "Zoë"
total = 0
with open("log.txt", encoding="utf-8") as log:
    for line in log.read():
        day, weather, miles, wheel = line.split()
        if wheel == name:
            print(f"{day}: {miles} miles")
            total += int(miles)
print(f"Total: {total} miles")
