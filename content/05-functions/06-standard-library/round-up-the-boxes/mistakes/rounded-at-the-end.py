import math


def boxes_for(teams, per_box):
    return math.ceil(sum(teams.values()) / per_box)
