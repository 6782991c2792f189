def best_first(films):
    ranking = sorted(films, key=lambda film: film.get("rating", 0))
    return [film["title"] for film in ranking]
