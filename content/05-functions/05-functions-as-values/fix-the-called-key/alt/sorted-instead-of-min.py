films = [
    {"title": "Wadjda", "year": 2012},
    {"title": "up", "year": 2009},
    {"title": "Rashomon", "year": 1950},
    {"title": "Rafiki", "year": 2018},
]


def year_of(film):
    return film["year"]


def small(title):
    return title.lower()


titles = [film["title"] for film in films]
oldest = sorted(films, key=year_of)[0]
print("Oldest:", oldest["title"])
print("Shortest:", sorted(titles, key=len)[0])
for title in sorted(titles, key=small):
    print(title)
