def clean(titles):
    films = set()
    for title in titles:
        films.add(title.strip().lower())
    return films

def compare(mine, yours):
    me = clean(mine)
    you = clean(yours)
    print("Both:", me & you)
    print("Only me:", me - you)
    print("Only you:", you - me)

compare(["Rain"], ["Rain"])
