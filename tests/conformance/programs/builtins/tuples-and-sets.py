point = (3, 4)
x, y = point
print(point, x, y, point + (5,), (1,), (), tuple("ab"), point[0], 3 in point, point.count(3))
first, *middle, last = range(5)
print(first, middle, last)
print({1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} <= {1, 2}, set(), len({1, 1}))
seen = set()
for word in "a b a".split():
    if word in seen:
        print("again", word)
    seen.add(word)
seen.discard("zzz")
print(sorted(seen), frozenset([1]), {1, 2}.isdisjoint({3}))
def low_high(values):
    return min(values), max(values)
print(low_high([3, 1, 2]))
