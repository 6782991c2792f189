films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Seven Samurai", "year": 1954, "minutes": 207},
    {"title": "Persona", "year": 1966, "minutes": 83},
    {"title": "Parasite", "year": 2019, "minutes": 132},
]


def title_of(film):
    return film["title"]


def pick(films, rule):
    titles = []
    for film in films:
        if not rule(film):
            continue
        titles.append(title_of(film))
    return titles


def is_short(film):
    return film["minutes"] <= 100


print(pick(films, is_short))
