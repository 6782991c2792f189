def visitors(names):
    people = set(names)
    result = (len(names), len(people))
    return result
