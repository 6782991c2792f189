def group_by_city(names, cities):
    groups = {}
    for name, city in zip(names, cities):
        if city == "":
            city = "somewhere"
        if city not in groups:
            groups[city] = []
            groups[city].append(name)
    return groups
