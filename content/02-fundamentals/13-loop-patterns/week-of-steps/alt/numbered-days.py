steps = [6200, 11800, 4100, 9500, 7300, 14600, 3900]
goal = 10000
print("MY WEEK")
total = 0
good_days = 0
for number in range(len(steps)):
    bar = ""
    for step in range(steps[number] // 1000):
        bar += "*"
    star = ""
    if steps[number] >= goal:
        star = "goal!"
        good_days += 1
    print(f"Day {number + 1} |{bar} {star}")
    total += steps[number]
print("Total", total)
print("Average", total / len(steps))
print("Days with", goal, "or more:", good_days)
