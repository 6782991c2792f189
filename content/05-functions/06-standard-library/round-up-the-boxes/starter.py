import math

teams = {"Foxes": 25, "Owls": 24, "Bats": 1}


def boxes_for(teams, per_box):
    return 0


print(boxes_for(teams, 12))
