score = 10


def double_card():
    global score
    score = score * 2


double_card()
print("Scoreboard:", score)
