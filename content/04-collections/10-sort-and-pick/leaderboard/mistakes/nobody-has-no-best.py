results = []
name = input("Player: ")
while name:
    results.append((int(input("Points: ")), name))
    name = input("Player: ")
best = max(results)[0]
for points, name in sorted(results, reverse=True):
    print(name, points, best - points)
