def compare(mine, yours):
    me = []
    for title in mine:
        me.append(title.lower().strip())
    you = []
    for title in yours:
        you.append(title.lower().strip())
    both = set()
    only_me = set()
    for title in me:
        if title in you:
            both.add(title)
        else:
            only_me.add(title)
    only_you = set(you) - both
    three = (both, only_me, only_you)
    return three

result = compare(["Rain"], ["Seoul", "rain"])
print("Together:", result[0])
