groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}


def move(groups, name, city):
    for town in list(groups):
        if name in groups[town]:
            groups[town].remove(name)
            if len(groups[town]) == 0:
                del groups[town]
    groups[city] = groups.get(city, []).append(name)


move(groups, "Ngozi", "Lima")
print(groups)
