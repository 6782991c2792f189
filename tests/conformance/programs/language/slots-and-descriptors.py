class Pixel:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
p = Pixel(1, 2)
for code in ("p.z = 3", "p.__dict__", "del p.x; p.x"):
    try:
        exec(code)
    except AttributeError as error:
        print(error)
class Positive:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name)
    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(instance, self.name, value)
class Box:
    width = Positive()
    height = Positive()
    def __init__(self, width, height):
        self.width, self.height = width, height
box = Box(2, 3)
print(box.width * box.height, vars(box), type(Box.width).__name__)
try:
    box.width = -1
except ValueError as error:
    print(error)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, cls):
        value = self.f(obj)
        obj.__dict__[self.f.__name__] = value
        return value
class Report:
    @Lazy
    def data(self):
        print("computed")
        return [1, 2]
r = Report()
print(r.data, r.data)
