import math

teams = {"Foxes": 25, "Owls": 24, "Bats": 1}


def boxes_for(teams, per_box):
    total = 0
    for coins in teams.values:
        total += math.ceil(coins / per_box)
    return total


print(boxes_for(teams, 12))
