def visitors(names):
    people = set()
    for name in names:
        people.add(name.lower())
    result = (len(names), len(people))
    return result
