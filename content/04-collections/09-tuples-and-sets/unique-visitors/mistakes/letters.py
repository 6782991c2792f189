def visitors(names):
    people = set()
    for name in names:
        people = people | set(name.strip().lower())
    result = (len(names), len(people))
    return result
