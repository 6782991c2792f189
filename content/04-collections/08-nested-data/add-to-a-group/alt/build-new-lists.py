def move(groups, name, city):
    for old, people in list(groups.items()):
        staying = []
        for person in people:
            if person != name:
                staying.append(person)
        groups[old] = staying
    if city in groups:
        groups[city].append(name)
    else:
        groups[city] = [name]
    for place in list(groups):
        if not groups[place]:
            del groups[place]
