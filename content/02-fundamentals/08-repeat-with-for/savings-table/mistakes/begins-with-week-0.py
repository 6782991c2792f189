weekly = float(input("How much a week? "))
for week in range(4):
    print(f"Week {week}: {week * weekly:.2f}")
