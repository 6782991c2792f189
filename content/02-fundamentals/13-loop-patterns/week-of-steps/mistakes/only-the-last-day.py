steps = [6200, 11800, 4100, 9500, 7300, 14600, 3900]
goal = 10000
reached = 0
for day in steps:
    total = 0
    print(day, "#" * (day // 1000))
    total = total + day
    if day >= goal:
        reached = reached + 1
print("Together:", total)
print("Average:", total // len(steps))
print("Goal:", reached)
