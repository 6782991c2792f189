def group_by_city(names, cities):
    groups = {}
    for name, city in zip(names, cities):
        if city == "":
            city = "somewhere"
        groups.get(city, []).append(name)
    return groups
