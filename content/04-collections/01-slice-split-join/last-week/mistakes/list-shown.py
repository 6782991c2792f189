plays = [9, 11, 8, 12, 7, 9, 10, 13, 8, 6]
print(f"Last 7 days: {plays[-7:]} plays")
