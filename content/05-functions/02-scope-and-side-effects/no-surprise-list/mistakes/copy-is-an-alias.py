def top_three(points):
    copied = points
    copied.sort(reverse=True)
    return copied[:3]


def without(players, name):
    others = players
    others.remove(name)
    return others


points = [18, 31, 7, 25]
players = ["Diego", "Hana", "Wei"]
print(top_three(points))
print(points)
print(without(players, "Hana"))
print(players)
