results = []
name = input("Player: ")
while name:
    results.append((name, int(input("Points: "))))
    name = input("Player: ")
if not results:
    print("Nobody")
else:
    best = 0
    for name, points in results:
        if points > best:
            best = points
    for name, points in sorted(results):
        print(name, points, best - points)
