def postage(grams):
    if grams <= 0:
        return None
    if grams <= 500:
        return 3
    if grams <= 2000:
        return 5
    return 9


assert postage(0) == 0
assert postage(1) == 3
assert postage(500) == 3
assert postage(501) == 5
assert postage(2000) == 5
assert postage(2001) == 9
