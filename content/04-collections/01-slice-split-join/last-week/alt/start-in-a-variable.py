plays = [9, 11, 8, 12, 7, 9, 10, 13, 8, 6]
start = len(plays) - 7
if start < 0:
    start = 0
total = 0
for day in plays[start:]:
    total += day
print("Last 7 days:", total, "plays")
