def best_first(films):
    ranking = sorted(films, key=lambda film: film.get("rating", 6), reverse=True)
    return [film["title"] for film in ranking]
