def group_by_city(names, cities):
    groups = {}
    for name, city in zip(names, cities):
        if city == "":
            city = "somewhere"
        if name not in groups:
            groups[name] = []
        groups[name].append(city)
    return groups
