def boxes_for(teams, per_box):
    return sum([coins / per_box for coins in teams.values()])
