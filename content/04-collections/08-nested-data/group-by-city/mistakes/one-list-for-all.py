def group_by_city(names, cities):
    groups = {}
    people = []
    for name, city in zip(names, cities):
        if city == "":
            city = "somewhere"
        people.append(name)
        groups[city] = people
    return groups
