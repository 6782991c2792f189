films = [
    {"title": "Wadjda", "year": 2012},
    {"title": "up", "year": 2009},
    {"title": "Rashomon", "year": 1950},
    {"title": "Rafiki", "year": 2018},
]


def year_of(film):
    return film["year"]


titles = [film["title"] for film in films]
oldest = max(films, key=year_of)
print("Oldest:", oldest["title"])
print("Shortest:", min(titles, key=len))
for title in sorted(titles, key=lambda title: title.lower()):
    print(title)
