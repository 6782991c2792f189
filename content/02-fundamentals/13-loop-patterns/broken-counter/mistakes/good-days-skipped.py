steps = [6200, -1, 4100, 99999, -1, 14600, 3900]
total = 0
days = 0
for day in steps:
    if day == -1 or day < 60000:
        continue
    total += day
    days += 1
print(f"{total} steps on {days} days")
