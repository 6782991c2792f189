def ranking(films):
    return sorted(films, key=lambda film: (film["rating"], film["title"].lower()))
