def points(result):
    """Return 3 for a win, 1 for a draw and 0 otherwise."""
    if result == "you":
        return 3
    elif result == "draw":
        1
    else:
        return 0


def bonus(wins):
    """Return 5 for three wins or more, 2 for two, and 0 for fewer."""
    if wins >= 3:
        return 5
    if wins == 2:
        return 2
    return 0


results = ["you", "draw", "friend"]
total = 0
for result in results:
    total = total + (points(result) or 0)
wins = results.count("you")
if bonus(wins) > 0:
    total = total + bonus(wins)
    print("With bonus:", total)
else:
    print("Without bonus:", total)
