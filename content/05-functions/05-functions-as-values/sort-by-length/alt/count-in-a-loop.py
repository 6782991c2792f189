def letters(title):
    total = 0
    for character in title:
        if character != " ":
            total += 1
    return total


def by_letters(titles):
    return sorted(titles, key=letters)
