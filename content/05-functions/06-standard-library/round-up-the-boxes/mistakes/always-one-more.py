def boxes_for(teams, per_box):
    return sum([coins // per_box + 1 for coins in teams.values()])
