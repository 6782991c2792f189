with open("log.txt", encoding="utf-8") as log:
    text = log.read()

days = 0
total = 0
best_day = ""
best_miles = 0
for line in text.splitlines():
    day, weather, miles, wheel = line.split()
    days += 1
    total += int(miles)
    best_day = day
    best_miles = int(miles)

with open("report.txt", "w", encoding="utf-8") as report:
    report.write(f"Days: {days}\n")
    report.write(f"Miles: {total}\n")
    report.write(f"Best day: {best_day}, {best_miles} miles\n")
