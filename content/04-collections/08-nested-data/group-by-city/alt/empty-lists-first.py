def group_by_city(names, cities):
    places = []
    for city in cities:
        if city:
            places.append(city)
        else:
            places.append("somewhere")
    groups = {}
    for place in places:
        groups[place] = []
    for name, place in zip(names, places):
        groups[place].append(name)
    return groups
