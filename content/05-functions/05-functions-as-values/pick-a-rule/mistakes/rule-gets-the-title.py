films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Seven Samurai", "year": 1954, "minutes": 207},
]


def pick(films, rule):
    return [film["title"] for film in films if rule(film["title"])]


def is_short(film):
    return film["minutes"] <= 100


short = is_short(films[0])
