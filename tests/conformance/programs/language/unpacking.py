first, second, *others = [10, 20, 30, 40]
print(first, second, others)
*start, last = "wren"
print(start, last)
head, *body, tail = range(5)
print(head, body, tail)
(a, b), [c, d] = (1, 2), [3, 4]
print(a, b, c, d)
for number, (name, price) in enumerate([("pear", 3), ("plum", 4)], start=1):
    print(number, name, price)
merged = {**{"a": 1, "b": 2}, "b": 3, **{"c": 4}}
print(merged)
print([*range(3), *"ab"], (*[1], *[2]), {*[3, 3]})
def show(*args, **named):
    print(args, named)
show(*[1, 2], 3, *(4,), x=1, **{"y": 2})
x = [1, 2, 3]
i = 0
i, x[i] = 1, 9
print(i, x)
a = b = c = []
a.append(1)
print(b, c is a)
(single,) = [7]
[also] = "z"
print(single, also)
