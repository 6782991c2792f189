def ranking(films):
    ordered = sorted(films, key=lambda film: (-film["rating"], film["title"].lower()))
    return [film["title"] for film in ordered]
