films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Seven Samurai", "year": 1954, "minutes": 207},
    {"title": "Persona", "year": 1966, "minutes": 83},
    {"title": "Parasite", "year": 2019, "minutes": 132},
]


def pick(films, rule):
    titles = []
    for film in films:
        if rule(film):
            titles.append(film["title"])
    return titles


def is_short(film):
    if film["minutes"] > 100:
        return False
    return True


print(pick(films, is_short))
