plays = [9, 11, 8, 12, 7, 9, 10, 13, 8, 6]
total = 0
for index in range(3, 10):
    total = total + plays[index]
print(f"Last 7 days: {total} plays")
