def group_by_city(names, cities):
    groups = {}
    for i in range(len(names)):
        city = cities[i]
        if not city:
            city = "somewhere"
        if city in groups:
            groups[city].append(names[i])
        else:
            groups[city] = [names[i]]
    return groups
