def letters(title):
    return len(title.replace(" ", ""))


def by_letters(titles):
    return sorted(titles, key=letters)


print(by_letters(["Pulp Fiction", "City of God", "Paddington", "I Am Love"]))
