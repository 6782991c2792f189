weekly = float(input("How much a week? "))
total = weekly
for week in range(1, 5):
    total = total + weekly
    print(f"Week {week}: {total:.2f}")
