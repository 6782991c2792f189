groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}

def move(groups, name, city):
    if city not in groups:
        groups[city] = []
    groups[city].append(name)
    for place in list(groups):
        if name in groups[place]:
            groups[place].remove(name)
        if groups[place] == []:
            del groups[place]

move(groups, "Ngozi", "Lima")
print(groups)
