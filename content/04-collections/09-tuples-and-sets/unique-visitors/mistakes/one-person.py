def visitors(names):
    people = set()
    for name in names:
        people.add(name.strip().lower())
        result = (len(names), len(people))
        return result
