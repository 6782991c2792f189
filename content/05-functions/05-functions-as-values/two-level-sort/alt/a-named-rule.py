def place(film):
    pair = (5 - film["rating"], film["title"].upper())
    return pair


def ranking(films):
    ordered = films[:]
    ordered.sort(key=place)
    return ordered
