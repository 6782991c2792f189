def best_first(films):
    return sorted(films, key=lambda film: film.get("rating", 0), reverse=True)
