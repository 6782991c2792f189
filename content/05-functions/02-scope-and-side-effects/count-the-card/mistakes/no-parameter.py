score = 10


def double_card():
    return score * 2


score = double_card()
print("Scoreboard:", score)
