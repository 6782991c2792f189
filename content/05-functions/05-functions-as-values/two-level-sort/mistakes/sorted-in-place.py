def ranking(films):
    films.sort(key=lambda film: (-film["rating"], film["title"].lower()))
    return films
