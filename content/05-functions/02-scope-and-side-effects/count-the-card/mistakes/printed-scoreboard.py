score = 10


def double_card(points):
    return points * 2


print("Scoreboard:", double_card(score))
