steps = [6200, 11800, 4100, 9500, 7300, 14600, 3900]
total = 0
days = 0
for day in steps:
    total = total + day
    days = days + 1
print(f"{total} steps this week")
print(int(total / days), "on an average day")
