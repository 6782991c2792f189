def letters(title):
    return len(title)


def by_letters(titles):
    return titles


print(by_letters(["Pulp Fiction", "City of God", "Paddington", "I Am Love"]))
