def letters(title):
    return len("".join(title.split()))


def by_letters(titles):
    return sorted(titles, key=letters)
