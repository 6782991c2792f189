def add(groups, name, city):
    if city not in groups:
        groups[city] = []
    groups[city].append(name)

def how_many(groups, city):
    return len(groups.get(city, 0))

groups = {"Lagos": ["Ngozi"]}
add(groups, "Tunde", "Lagos")
add(groups, "Diego", "Lima")
print(groups)
print(how_many(groups, "Lahore"))
