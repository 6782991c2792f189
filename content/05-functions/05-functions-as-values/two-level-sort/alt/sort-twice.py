def ranking(films):
    by_title = sorted(films, key=lambda film: film["title"].lower())
    return sorted(by_title, key=lambda film: film["rating"], reverse=True)
