weekly = float(input("How much a week? "))
for number in range(4):
    week = number + 1
    saved = weekly * week
    print(f"Week {week}: {saved:.2f}")
