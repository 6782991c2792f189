def letters(title):
    return len(title.replace(" ", ""))


def by_letters(titles):
    return titles.sort(key=letters)
