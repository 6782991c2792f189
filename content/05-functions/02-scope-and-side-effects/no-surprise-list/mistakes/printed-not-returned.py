def top_three(points):
    return sorted(points, reverse=True)[:3]


def without(players, name):
    print([player for player in players if player != name])


points = [18, 31, 7, 25]
players = ["Diego", "Hana", "Wei"]
print(top_three(points))
print(points)
print(without(players, "Hana"))
print(players)
