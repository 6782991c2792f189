def letters(title):
    return len(title.replace(" ", ""))


def by_letters(titles):
    return sorted([letters(title) for title in titles])
