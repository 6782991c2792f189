films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Persona", "year": 1966, "minutes": 83},
]


def pick(films, rule):
    for film in films:
        if rule(film):
            print(film["title"])


def is_short(film):
    return film["minutes"] <= 100


pick(films, is_short)
