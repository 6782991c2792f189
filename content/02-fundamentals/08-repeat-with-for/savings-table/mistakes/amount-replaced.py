weekly = float(input("How much a week? "))
for weekly in range(1, 5):
    print(f"Week {weekly}: {weekly * weekly:.2f}")
