import copy
a = [1, [2, 3], {"k": [4]}]
b, c, d = a, copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a.append("new")
print(b is a, c, d, c[1] is a[1], d[1] is a[1], a == b, c == d)
class Node:
    def __init__(self, name): self.name, self.links = name, []
    def __copy__(self):
        print("copying")
        return Node(self.name + "'")
n = Node("n")
n.links.append(n)
m = copy.deepcopy(n)
print(m.links[0] is m, m is n, copy.copy(n).name)
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) is not None, [] is [], () is (), "a" is "a" if True else 0)
x = y = []
y += [1]
print(x, x is y, list(x) is x, x[:] is x, dict(a=1).copy(), None is None, copy.replace)
