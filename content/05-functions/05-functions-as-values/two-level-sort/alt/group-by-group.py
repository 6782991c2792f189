def ranking(films):
    ordered = []
    for stars in range(5, 0, -1):
        group = [film for film in films if film["rating"] == stars]
        ordered += sorted(group, key=lambda film: film["title"].lower())
    return ordered
