weekly = float(input("How much a week? "))
for week in range(4):
    print(f"Week {week + 1}: {week * weekly:.2f}")
