weekly = float(input("How much a week? "))
total = 0
for week in range(1, 5):
    total = total + week * weekly
    print(f"Week {week}: {total:.2f}")
