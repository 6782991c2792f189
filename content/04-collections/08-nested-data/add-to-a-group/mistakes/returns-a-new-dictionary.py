def move(groups, name, city):
    new = {}
    for old, people in groups.items():
        for person in people:
            if person != name:
                if old not in new:
                    new[old] = []
                new[old].append(person)
    if city not in new:
        new[city] = []
    new[city].append(name)
    return new
