weekly = float(input("How much a week? "))
for week in range(1, 5):
    print(f"Week {week}: {weekly:.2f}")
    weekly = weekly * 2
