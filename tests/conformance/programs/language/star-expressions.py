def total(*numbers, scale=1):
    return sum(numbers) * scale
prices = [1, 2, 3]
print(total(*prices), total(*prices, *prices, scale=2), total(*range(4), 10), total())
options = {"sep": "-", "end": "!\n"}
print("a", "b", **options)
print(*"abc", sep=".")
print(*[], sep=".")
print(*{"k": 1}, *[[1]], *(x for x in "yz"))
rows = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*rows)), [*zip(*rows)], max(*rows), dict(zip(*rows)))
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
def named(**options):
    return options
print(named(**{"a": 1}, b=2), named(**dict(x=1)), {**named(q=1), "q": 2})
def pass_on(*args, **kwargs):
    return total(*args, **kwargs)
print(pass_on(1, 2, scale=3))
t = 1, *prices, 4
print(t, (*t,), [*t][::-1])
for x, *y in [(1, 2, 3), "ab", [9]]:
    print(x, y)
d = {}
d["key"], *d["rest"] = [1, 2, 3]
print(d)
m = [[1, 2], [3, 4]]
print(m[0, ] if isinstance(m, dict) else m[0][1], {(1, 2): "t"}[1, 2], {1: "x", **{}})
