import math


def boxes_for(teams, per_box):
    return sum([math.floor(coins / per_box) for coins in teams.values()])
