def compare(mine, yours):
    me = set(mine)
    you = set(yours)
    result = (me & you, me - you, you - me)
    return result

print(compare(["Rain"], ["Rain"]))
