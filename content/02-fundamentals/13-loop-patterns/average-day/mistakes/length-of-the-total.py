steps = [6200, 11800, 4100, 9500, 7300, 14600, 3900]
total = 0
for day in steps:
    total = total + day
print(f"{total} steps this week")
print(f"{total // len(total)} on an average day")
