score = 10


def double_card(points):
    score = points * 2
    return score


double_card(score)
print("Scoreboard:", score)
