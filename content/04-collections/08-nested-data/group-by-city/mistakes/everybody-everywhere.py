def group_by_city(names, cities):
    groups = {}
    for name in names:
        for city in cities:
            if city not in groups:
                groups[city] = []
            groups[city].append(name)
    return groups
