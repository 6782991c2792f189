def clean(titles):
    films = set()
    for title in titles:
        films.add(title.strip().lower())
    return films

def compare(mine, yours):
    me = clean(mine)
    you = clean(yours)
    result = (me & you, me - you, you - me)
    return result

print("Tonight we watch Rain.")
