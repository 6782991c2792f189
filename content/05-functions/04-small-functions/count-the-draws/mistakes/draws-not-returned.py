def count_wins(results):
    """Return how many rounds you and your friend have won."""
    you = results.count("you")
    friend = results.count("friend")
    return you, friend


evening = ["you", "draw", "friend", "you"]
print(count_wins(evening))
mine, theirs = count_wins(evening)
print(f"{mine} : {theirs}, draws: 1")
