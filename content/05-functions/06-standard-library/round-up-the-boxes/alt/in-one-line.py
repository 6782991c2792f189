from math import ceil


def boxes_for(teams, per_box):
    return sum([ceil(coins / per_box) for coins in teams.values()])
