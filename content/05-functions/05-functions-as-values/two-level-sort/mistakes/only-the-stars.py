def ranking(films):
    return sorted(films, key=lambda film: film["rating"], reverse=True)
