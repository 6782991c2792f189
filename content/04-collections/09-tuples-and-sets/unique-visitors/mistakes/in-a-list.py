def visitors(names):
    people = set()
    for name in names:
        people.add(name.strip().lower())
    return [len(names), len(people)]
