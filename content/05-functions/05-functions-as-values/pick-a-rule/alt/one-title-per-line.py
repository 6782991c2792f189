films = [
    {"title": "Up", "year": 2009, "minutes": 96},
    {"title": "Seven Samurai", "year": 1954, "minutes": 207},
    {"title": "Persona", "year": 1966, "minutes": 83},
    {"title": "Parasite", "year": 2019, "minutes": 132},
]

is_short = lambda film: film["minutes"] < 101


def pick(films, rule):
    chosen = []
    for film in films:
        if rule(film):
            chosen += [film["title"]]
    return chosen


for title in pick(films, is_short):
    print(title)
