score = 10


def double_card(score):
    score = score * 2
    print("Hana's card counts! Points:", score)
    return score


score = double_card(score)
print("Scoreboard:", score)
