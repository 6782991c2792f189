results = []
name = input("Player: ")
while name:
    results.append((int(input("Points: ")), name))
    name = input("Player: ")
if not results:
    print("Nobody")
else:
    results = results.sort(reverse=True)
    best = results[0][0]
    for points, name in results:
        print(name, points, best - points)
