def add(groups, name, city):
    if city in groups:
        groups[city].append(name)
        return
    groups[city] = [name]

def how_many(groups, city):
    if city not in groups:
        return 0
    return len(groups[city])

groups = {"Lagos": ["Ngozi"]}
add(groups, "Tunde", "Lagos")
add(groups, "Diego", "Lima")
print(groups)
print(how_many(groups, "Lahore"))
