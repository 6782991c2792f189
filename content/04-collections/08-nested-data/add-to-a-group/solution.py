def move(groups, name, city):
    for old in list(groups):
        if name in groups[old]:
            groups[old].remove(name)
        if len(groups[old]) == 0:
            del groups[old]
    if city not in groups:
        groups[city] = []
    groups[city].append(name)
