results = []
name = input("Player: ")
while name != "":
    results.append((int(input("Points: ")), name))
    name = input("Player: ")
results.sort(reverse=True)
print("LEADERBOARD")
for points, name in results:
    print(name, points, results[0][0] - points)
