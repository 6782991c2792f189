score = 10


def double_card(points):
    return score * 2


score = double_card(score)
print("Scoreboard:", score)
