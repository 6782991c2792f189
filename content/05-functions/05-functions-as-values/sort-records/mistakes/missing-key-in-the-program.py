films = [
    {"title": "Roma", "rating": 3},
    {"title": "Rafiki"},
    {"title": "Up", "rating": 5},
    {"title": "Wadjda", "rating": 4},
]


def best_first(films):
    ranking = sorted(films, key=lambda film: film["rating"], reverse=True)
    return [film["title"] for film in ranking]


print(best_first(films))
