def boxes_for(teams, per_box):
    boxes = 0
    for team, coins in teams.items():
        boxes += (coins + per_box - 1) // per_box
    return boxes
