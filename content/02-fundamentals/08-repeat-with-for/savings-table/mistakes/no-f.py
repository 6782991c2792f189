weekly = 5
for week in range(1, 5):
    print("Week {week}: {week * weekly:.2f}")
