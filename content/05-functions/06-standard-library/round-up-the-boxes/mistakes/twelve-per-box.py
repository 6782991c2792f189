import math


def boxes_for(teams, per_box):
    return sum([math.ceil(coins / 12) for coins in teams.values()])
