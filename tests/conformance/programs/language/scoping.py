total = 0
def add(amount):
    global total
    total += amount
    return total
print(add(5), add(3), total)
def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step
left, right = counter(), counter()
print(left(), left(), right(), left(10))
x = "module"
def outer():
    x = "outer"
    def inner():
        x = "inner"
        return x
    return inner(), x
print(outer(), x)
class Shop:
    x = "class"
    def seen(self):
        return x
    names = [x for _ in range(2)]
print(Shop().seen(), Shop.names)
def shadows(list):
    return list
print(shadows([1]), list("ab"))
print([y for y in range(3)], "y" in globals())
for leaks in range(3):
    pass
print(leaks)
def no_effect():
    total = 99
no_effect()
print(total, sorted(name for name in globals() if not name.startswith("_")))
