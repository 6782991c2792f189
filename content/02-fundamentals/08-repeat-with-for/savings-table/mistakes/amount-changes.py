weekly = float(input("How much a week? "))
for week in range(1, 5):
    weekly = weekly * week
    print(f"Week {week}: {weekly:.2f}")
