def ranking(films):
    return sorted(films, key=lambda film: (film["title"].lower(), -film["rating"]))
