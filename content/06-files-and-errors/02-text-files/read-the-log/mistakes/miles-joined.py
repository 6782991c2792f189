name = "Zoë"
total = ""
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        day, weather, miles, wheel = line.split()
        if wheel == name:
            print(f"{day}: {miles} miles")
            total += miles
print(f"Total: {total} miles")
