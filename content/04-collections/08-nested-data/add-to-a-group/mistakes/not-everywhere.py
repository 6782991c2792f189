def move(groups, name, city):
    for old in list(groups):
        groups[old].remove(name)
        if len(groups[old]) == 0:
            del groups[old]
    if city not in groups:
        groups[city] = []
    groups[city].append(name)
