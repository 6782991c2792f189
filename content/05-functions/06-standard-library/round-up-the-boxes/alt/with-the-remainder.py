def boxes_for(teams, per_box):
    total = 0
    for team in teams:
        total += teams[team] // per_box
        if teams[team] % per_box > 0:
            total += 1
    return total
