point = (3, 4)
x, y = point
print(point, x, y, point[0], point + (5,), point * 2, len(point), 3 in point, point.index(4), point.count(3), (1,), (), tuple("ab"), tuple([1, 2]), 1, )
single = 5,
print(single, type(single), (5), type((5)), point == (3, 4), point < (3, 5), (1, "a") < (1, "b"), hash((1, 2)) == hash((1, 2)), {point: "home"}[3, 4])
def stats(numbers):
    return min(numbers), max(numbers), sum(numbers) / len(numbers)
low, high, mean = stats([2, 4, 9])
print(low, high, mean, stats([1]))
t = ([1], 2)
t[0].append(9)
print(t)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
for code in ("point[2]", "point[0] = 1", "point.append(1)", "del point[0]", "point + [1]", "point['x']", "hash(([],))", "point.index(9)", "a, b, c = point", "(1, 2) < 5", "point()", "point.x", "tuple(1, 2)", "() + 1"):
    try:
        exec(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
from collections import namedtuple
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p._replace(x=5), p._asdict(), P._make([7, 8]), p == (1, 0), P._fields, P._field_defaults, x)
for code in ("P()", "P(1, 2, 3)", "p.x = 5", "p.z", "p._replace(q=1)", "namedtuple('Q', 'a a')", "namedtuple('Q', 'class')", "P._make([1])"):
    try:
        exec(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
