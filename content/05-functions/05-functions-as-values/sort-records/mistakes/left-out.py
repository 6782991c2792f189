def best_first(films):
    rated = [film for film in films if "rating" in film]
    ranking = sorted(rated, key=lambda film: film["rating"], reverse=True)
    return [film["title"] for film in ranking]
