def postage(grams):
    if grams <= 0:
        return None
    if grams <= 500:
        return 3
    if grams <= 2000:
        return 5
    return 9


assert postage(100) == 3
assert postage(1000) == 5
assert postage(5000) == 9
assert postage(0) is None
assert postage(1) == 3
