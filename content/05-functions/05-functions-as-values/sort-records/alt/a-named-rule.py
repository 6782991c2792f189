films = [
    {"title": "Roma", "rating": 3},
    {"title": "Rafiki"},
    {"title": "Up", "rating": 5},
    {"title": "Wadjda", "rating": 4},
]


def stars_of(film):
    if "rating" in film:
        return film["rating"]
    return 0


def best_first(films):
    titles = []
    for film in sorted(films, key=stars_of, reverse=True):
        titles.append(film["title"])
    return titles
