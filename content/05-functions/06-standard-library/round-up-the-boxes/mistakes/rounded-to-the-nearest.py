def boxes_for(teams, per_box):
    return sum([round(coins / per_box) for coins in teams.values()])
