steps = [6200, 11800, 4100, 9500, 7300, 14600, 3900]
goal = 10000
total = 0
count = 0
days = 0
for day in steps:
    days = days + 1
    total = total + day
    if day >= goal:
        count = count + 1
    left = day
    bar = ""
    while left >= 1000:
        bar = bar + "~"
        left = left - 1000
    print(bar, day)
print(f"{total} steps, {total / days:.1f} a day, goal reached {count} times")
