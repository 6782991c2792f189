results = []
name = input("Player: ")
while name:
    points = input("Points: ")
    results.append((points, name))
    name = input("Player: ")
if not results:
    print("Nobody")
else:
    results.sort(reverse=True)
    best = results[0][0]
    for points, name in results:
        print(name, points, best - points)
