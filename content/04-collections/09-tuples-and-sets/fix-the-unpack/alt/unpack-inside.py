def longest(films):
    best = ("", 0)
    for film in films:
        title, minutes = film
        if minutes > best[1]:
            best = film
    return best

films = [("Paper Whale", 96), ("The Long Bus", 142), ("Nine Cats", 81)]
film = longest(films)
print(f"{film[0]} takes {film[1]} minutes")
