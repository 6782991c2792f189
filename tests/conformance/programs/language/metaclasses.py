class Registry(type):
    classes = {}
    def __new__(meta, name, bases, namespace, **options):
        cls = super().__new__(meta, name, bases, namespace)
        meta.classes[name] = options
        return cls
    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)
    def __len__(cls):
        return 7
class Base(metaclass=Registry):
    pass
class Child(Base, tag="x"):
    pass
print(Registry.classes, type(Child).__name__, len(Child), isinstance(Child(), Base))
Made = type("Made", (object,), {"greet": lambda self: "hi", "n": 5})
print(Made().greet(), Made.n, Made.__name__, Made.__module__)
class Plugin:
    plugins = []
    def __init_subclass__(cls, /, label=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins.append((cls.__name__, label))
class Csv(Plugin, label="csv"): pass
class Json(Plugin): pass
print(Plugin.plugins)
class Meta2(type): pass
try:
    class Clash(Base, metaclass=Meta2): pass
except TypeError as error:
    print(error)
class Prepared(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return {"given": "free"}
class P(metaclass=Prepared): pass
print(P.given)
class One:
    _it = None
    def __new__(cls):
        cls._it = cls._it or super().__new__(cls)
        return cls._it
print(One() is One())
