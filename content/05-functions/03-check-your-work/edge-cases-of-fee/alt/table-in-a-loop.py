def postage(grams):
    if grams <= 0:
        return None
    if grams <= 500:
        return 3
    if grams <= 2000:
        return 5
    return 9


cases = [(-1, None), (0, None), (1, 3), (500, 3), (501, 5), (2000, 5), (2001, 9)]
for grams, expected in cases:
    assert postage(grams) == expected, f"{grams} g"
