films = [
    {"title": "I Am Not a Witch", "year": 2017},
    {"title": "Wadjda", "year": 2012},
    {"title": "Alien", "year": 1979},
]


def year_of(film):
    return film["year"]


print([film["title"] for film in sorted(films, key=year_of)])
print([film["title"] for film in sorted(films, key=len(film["title"].split()))])
