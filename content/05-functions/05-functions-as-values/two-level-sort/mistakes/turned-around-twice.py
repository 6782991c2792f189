films = [
    {"title": "Wadjda", "rating": 5},
    {"title": "Roma", "rating": 4},
    {"title": "up", "rating": 5},
    {"title": "Alien", "rating": 4},
    {"title": "Parasite", "rating": 5},
]


def ranking(films):
    return sorted(films, key=lambda film: (-film["rating"], film["title"].lower()), reverse=True)


for film in ranking(films):
    print(film["rating"], film["title"])
