def top_three(points):
    copy = points.copy
    copy.sort(reverse=True)
    return copy[:3]


def without(players, name):
    return [player for player in players if player != name]


points = [18, 31, 7, 25]
players = ["Diego", "Hana", "Wei"]
print(top_three(points))
print(points)
print(without(players, "Hana"))
print(players)
