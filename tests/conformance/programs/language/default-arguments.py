def greet(name, greeting="Hello", *, mark="!"):
    return f"{greeting}, {name}{mark}"
print(greet("Ada"), greet("Bo", "Hi"), greet("Cy", mark="?"), greet(greeting="Hey", name="Di"))
def collect(item, box=[]):
    box.append(item)
    return box
print(collect(1), collect(2), collect(3, []), collect(4))
print(collect.__defaults__, greet.__defaults__, greet.__kwdefaults__)
def fresh(item, box=None):
    box = [] if box is None else box
    box.append(item)
    return box
print(fresh(1), fresh(2))
n = 5
def fixed(value=n):
    return value
n = 6
print(fixed(), fixed(n))
