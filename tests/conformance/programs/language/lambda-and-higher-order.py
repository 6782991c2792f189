square = lambda n: n ** 2
print(square(4), (lambda: "none")(), (lambda *a, **k: (a, k))(1, b=2), square.__name__, (lambda x, y=2: x + y)(1))
people = [("Ada", 36), ("Bo", 9), ("Cy", 36)]
print(sorted(people, key=lambda p: (-p[1], p[0])), min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]))
from functools import reduce, partial
import operator
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.add, [[1], [2]], []), partial(pow, 2)(5), partial(int, base=2)("101"))
print(list(map(str.upper, ["a", "b"])), list(map(int, "123")), list(filter(str.isalpha, "a1b2")))
print(sorted("bAc", key=str.lower), sorted([3, -1, 2], key=abs, reverse=True), operator.itemgetter(1)(["a", "b"]), operator.attrgetter("real")(3))
def apply(f, *args, times=1):
    for _ in range(times):
        args = (f(*args),)
    return args[0]
print(apply(square, 3, times=2), apply(max, 1, 5, 2))
print(operator.methodcaller("split", ",")("a,b"), (lambda f: f(f))(lambda f: "self"))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
