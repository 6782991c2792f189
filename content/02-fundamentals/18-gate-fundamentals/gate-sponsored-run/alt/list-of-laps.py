children = int(input("Children: "))
while children not in range(1, 31):
    children = int(input("Children: "))
results = []
while len(results) < children:
    laps = int(input("Laps: "))
    if laps >= 0 and laps <= 40:
        results.append(laps)
total = 0
for laps in results:
    total = total + laps
print(f"Laps: {total}\nMoney: {total * 2.5:.2f}")
