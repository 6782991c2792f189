films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Seven Samurai", "year": 1954, "minutes": 207},
    {"title": "Persona", "year": 1966, "minutes": 83},
    {"title": "Parasite", "year": 2019, "minutes": 132},
]


def pick(films, rule):
    return [film["title"] for film in films if rule(film)]


def is_short(film):
    return film["minutes"] <= 100


print(pick(is_short, films))
