results = []
name = input("Player: ")
while name:
    results.append((int(input("Points: ")), name))
    name = input("Player: ")
if not results:
    print("Nobody")
for points, name in sorted(results, reverse=True):
    print(name, points)
