steps = [6200, 11800, 4100, 9500, 7300, 14600, 3900]
goal = 10000
total = 0
reached = 0
for day in steps:
    print(day, "#" * (day / 1000))
    total = total + day
    if day >= goal:
        reached = reached + 1
print(total, total // len(steps), reached)
