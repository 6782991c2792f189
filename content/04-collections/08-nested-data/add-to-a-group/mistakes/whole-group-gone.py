def move(groups, name, city):
    for old in list(groups):
        if name in groups[old]:
            del groups[old]
    if city not in groups:
        groups[city] = []
    groups[city].append(name)
