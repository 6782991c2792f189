weekly = float(input("How much a week? "))
for week in range(1, 4):
    print(f"Week {week}: {week * weekly:.2f}")
