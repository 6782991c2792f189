def letters(title):
    return len(title.replace(" ", ""))


def by_letters(titles):
    return sorted(titles, key=letters, reverse=True)
