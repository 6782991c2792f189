score = 10


def double_card(score):
    return score
    score = score * 2


score = double_card(score)
print("Scoreboard:", score)
