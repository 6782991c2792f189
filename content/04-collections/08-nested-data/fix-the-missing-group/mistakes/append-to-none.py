def add(groups, name, city):
    groups.get(city).append(name)

def how_many(groups, city):
    return len(groups.get(city, []))

groups = {"Lagos": ["Ngozi"]}
add(groups, "Tunde", "Lagos")
add(groups, "Diego", "Lima")
print(groups)
print(how_many(groups, "Lahore"))
