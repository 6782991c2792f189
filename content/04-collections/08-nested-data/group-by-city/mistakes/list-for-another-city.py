names = ["Ngozi", "Diego", "Sana", "Tunde"]
cities = ["Lagos", "Lima", "", "Lagos"]

def group_by_city(names, cities):
    friends = {}
    for name, city in zip(names, cities):
        if city not in friends:
            friends[city] = []
        if city == "":
            city = "somewhere"
        friends[city].append(name)
    return friends

print(group_by_city(names, cities))
