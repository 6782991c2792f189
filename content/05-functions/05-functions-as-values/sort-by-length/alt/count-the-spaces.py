def letters(title):
    return len(title) - title.count(" ")


def by_letters(titles):
    ordered = titles.copy()
    ordered.sort(key=letters)
    return ordered
