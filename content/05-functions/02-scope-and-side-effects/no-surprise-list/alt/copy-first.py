def top_three(points):
    points = points.copy()
    points.sort(reverse=True)
    return points[:3]


def without(players, name):
    players = players.copy()
    players.remove(name)
    return players


points = [18, 31, 7, 25]
players = ["Diego", "Hana", "Wei"]
print(top_three(points))
print(points)
print(without(players, "Hana"))
print(players)
