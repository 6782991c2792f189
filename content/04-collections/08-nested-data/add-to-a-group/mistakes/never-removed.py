def move(groups, name, city):
    if city not in groups:
        groups[city] = []
    groups[city].append(name)
