import enum
def never(*arguments, **named):
    print("called")
    while True: pass
class Anything:
    __repr__ = __str__ = __len__ = __iter__ = __getattr__ = __eq__ = __hash__ = __bool__ = never
    __getattribute__ = __dir__ = __contains__ = __getitem__ = __format__ = __index__ = never
    __class__ = __dict__ = __name__ = __module__ = property(never)
Anything.__module__ = "__main__"
class Strange(type):
    __repr__ = __instancecheck__ = __subclasscheck__ = __eq__ = never
    __hash__ = type.__hash__
    def __getattribute__(cls, name):
        if name == "__new__":
            return type.__getattribute__(cls, name)
        never()
class List(list, metaclass=Strange):
    __iter__ = __len__ = __getitem__ = __repr__ = __class_getitem__ = never
class Dict(dict):
    items = keys = values = __iter__ = __len__ = __getitem__ = __repr__ = __missing__ = never
class Int(int):
    __repr__ = __str__ = __format__ = __index__ = __eq__ = never
class Text(str):
    __repr__ = __str__ = __format__ = __len__ = __eq__ = __iter__ = never
class Set(set):
    __repr__ = __iter__ = __len__ = never
class Tuple(tuple):
    __repr__ = __iter__ = __len__ = __getitem__ = never
class Own(Exception):
    __repr__ = __str__ = never
    args = property(never)
class Slots:
    __slots__ = ("a", "b")
    __getattr__ = never
class Property:
    x = property(never)
class Colour(enum.Enum):
    RED = 1
    __repr__ = __str__ = never
a = Anything()
b = List([1, 2])
c = Dict(k=1)
d = Int(5)
e = Text("x")
f = Set([1])
g = Tuple([1])
h = Slots()
h.a = 1
i = Property()
i.y = 2
j = Colour.RED
k = Strange("X", (), {})
try:
    raise Own(a)
except Own as error:
    caught = error
