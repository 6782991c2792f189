films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Persona", "year": 1966, "minutes": 83},
]


def pick(films, rule):
    titles = []
    for film in films:
        if rule(film):
            titles.append(film["title"])
            return titles


def is_short(film):
    return film["minutes"] <= 100


print(pick(films, is_short))
