score = 10


def double_card(points):
    score = 20
    return score


score = double_card(score)
print("Scoreboard:", score)
