def ranking(films):
    by_stars = sorted(films, key=lambda film: -film["rating"])
    return sorted(by_stars, key=lambda film: film["title"].lower())
