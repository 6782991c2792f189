# A leaderboard
results = []
name = input("Player (Enter to finish): ")
while name != "":
    points = int(input(f"Points for {name}: "))
    results.append((points, name))
    name = input("Player (Enter to finish): ")

print("*** SPACE FROGS ***")
if results:
    results.sort(reverse=True)
    best = results[0][0]
    for place, result in enumerate(results, 1):
        points, name = result
        if points == best:
            print(f"{place}. {name} {points}")
        else:
            print(f"{place}. {name} {points} ({best - points} behind)")
else:
    print("The frogs are still waiting for you.")
