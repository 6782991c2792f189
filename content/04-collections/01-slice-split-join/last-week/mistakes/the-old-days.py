plays = [9, 11, 8, 12, 7, 9, 10, 13, 8, 6]
total = 0
for day in plays[:-7]:
    total = total + day
print(f"Last 7 days: {total} plays")
