people = [("Ada", 36), ("bo", 9), ("Cy", 36), ("Di", 9)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
people.sort(key=lambda p: p[0].lower(), reverse=True)
print(people, sorted([3, 1, 2], reverse=True), sorted("banana"), sorted({"b": 1, "a": 2}), sorted([True, 0, 5, -1.5]), sorted([[2], [1, 5], [1]]))
from functools import cmp_to_key
from operator import itemgetter
print(sorted(people, key=itemgetter(1, 0)), sorted([5, 1, 4], key=cmp_to_key(lambda a, b: b - a)), sorted(["b", "a", "C"], key=str.casefold), sorted(["10", "9", "1"], key=int))
class Card:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f"C{self.n}"
print(sorted([Card(3), Card(1), Card(2)]), max([Card(3), Card(5)], key=lambda c: c.n), sorted([Card(2), Card(1)], reverse=True))
class Plain: pass
for code in ("sorted([Plain(), Plain()])", "sorted([1, 'a'])", "sorted([None, 1])", "sorted(['a', 1.5])", "sorted([{}, {}])", "sorted([1, 2], key=5)", "sorted([1, 2], key='x')", "sorted(5)", "sorted([(1, 'a'), (1, None)])", "max([Plain(), Plain()])", "Plain() < Plain()", "[1] < ['a']"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
values = [3, 1, 2]
try:
    values.sort(key=lambda v: values.append(v))
except ValueError as error:
    print(error)
print(sorted([float("nan"), 1.0])[1], sorted([0.0, -0.0]), list(sorted(range(5), key=lambda n: n % 2)))
