score = 10


def double_card(score):
    score = score * 2
    print("Scoreboard:", score)


double_card(score)
