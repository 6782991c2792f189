def top_three(points):
    rest = points[:]
    best = []
    for number in range(3):
        if rest:
            highest = max(rest)
            best.append(highest)
            rest.remove(highest)
    return best


def without(players, name):
    place = players.index(name)
    return players[:place] + players[place + 1:]


points = [18, 31, 7, 25]
players = ["Diego", "Hana", "Wei"]
print(top_three(points))
print(points)
print(without(players, "Hana"))
print(players)
