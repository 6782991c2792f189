def best_first(films):
    ranking = sorted(films, reverse=True)
    return [film["title"] for film in ranking]
