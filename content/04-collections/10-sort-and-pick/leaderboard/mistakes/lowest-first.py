results = []
name = input("Player: ")
while name:
    results.append((int(input("Points: ")), name))
    name = input("Player: ")
if not results:
    print("Nobody")
else:
    best = max(results)[0]
    for points, name in sorted(results):
        print(name, points, best - points)
