films = [
    {"title": "I Am Not a Witch", "year": 2017},
    {"title": "Wadjda", "year": 2012},
    {"title": "Alien", "year": 1979},
]


def words_in(film):
    return len(film["title"].split())


print([film["title"] for film in sorted(films, key=words_in)])
