def best_first(films):
    ranking = sorted(films, key=lambda film: film["title"], reverse=True)
    return [film["title"] for film in ranking]
