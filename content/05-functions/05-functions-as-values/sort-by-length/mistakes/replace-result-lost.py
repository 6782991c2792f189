def letters(title):
    title.replace(" ", "")
    return len(title)


def by_letters(titles):
    return sorted(titles, key=letters)
