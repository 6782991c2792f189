def longest(films):
    best = ("", 0)
    for minutes, title in films:
        if minutes > best[1]:
            best = (title, minutes)
    return best

films = [("Paper Whale", 96), ("The Long Bus", 142), ("Nine Cats", 81)]
title, minutes = longest(films)
print(f"{title} takes {minutes} minutes")
