def longest(films):
    best = ("", 0)
    for title, minutes in films:
        if minutes > best[1]:
            best = (title, minutes)
    return best

films = [("Paper Whale", 96), ("The Long Bus", 142), ("Nine Cats", 81)]
minutes, title = longest(films)
print(f"{minutes} takes {title} minutes")
