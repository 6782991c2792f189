def group_by_city(names, cities):
    groups = {}
    for name, city in zip(names, cities):
        if city not in groups:
            groups[city] = []
        if city == "":
            city = "somewhere"
        groups[city].append(name)
    return groups
