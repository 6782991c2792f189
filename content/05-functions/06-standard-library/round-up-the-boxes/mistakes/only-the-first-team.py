import math


def boxes_for(teams, per_box):
    total = 0
    for coins in teams.values():
        total += math.ceil(coins / per_box)
        return total
