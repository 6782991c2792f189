def count_wins(results):
    """Return how many rounds you have won, your friend has won, and were draws."""
    you = results.count("you")
    friend = results.count("friend")
    return you, friend, results.count("draws")


evening = ["you", "draw", "friend", "you"]
mine, theirs, draws = count_wins(evening)
print(f"{mine} : {theirs}, draws: {draws}")
