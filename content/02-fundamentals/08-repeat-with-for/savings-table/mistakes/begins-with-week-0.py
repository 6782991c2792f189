weekly = 5
for week in range(4):
    print(f"Week {week}: {week * weekly:.2f}")
