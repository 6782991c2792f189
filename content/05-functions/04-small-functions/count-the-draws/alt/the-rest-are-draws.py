def count_wins(results):
    """Return how many rounds you have won, your friend has won, and were draws."""
    you = results.count("you")
    friend = results.count("friend")
    return you, friend, len(results) - you - friend


evening = ["you", "draw", "friend", "you"]
score = count_wins(evening)
print(f"{score[0]} : {score[1]}, draws: {score[2]}")
