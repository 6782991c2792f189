def visitors(names):
    people = set()
    for name in names:
        people.add(name.strip().lower())
    result = (len(people), len(names))
    return result
