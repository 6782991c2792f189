def best_first(films):
    ranking = sorted(films, key=lambda film: film.get("rating", 1), reverse=True)
    return [film["title"] for film in ranking]
