def letters(title):
    if " " in title:
        return len(title) - 1
    return len(title)


def by_letters(titles):
    return sorted(titles, key=letters)
