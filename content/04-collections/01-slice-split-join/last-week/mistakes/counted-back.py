plays = [9, 11, 8, 12, 7, 9, 10, 13, 8, 6]
total = 0
for back in range(1, 8):
    total = total + plays[-back]
print(f"Last 7 days: {total} plays")
