def compare(mine, yours):
    both = []
    only_me = []
    only_you = []
    for title in mine:
        if title in yours:
            both.append(title)
        else:
            only_me.append(title)
    for title in yours:
        if title not in mine:
            only_you.append(title)
    result = (both, only_me, only_you)
    return result

print(compare(["Rain"], ["Rain"]))
