class Open:
    known = {"colour": "green"}
    def __getattr__(self, name):
        print("asked for", name)
        if name in self.known:
            return self.known[name]
        raise AttributeError(f"no {name} here")
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)
thing = Open()
thing.size = 5
print(thing.size, thing.colour, hasattr(thing, "weight"), getattr(thing, "weight", 0))
del thing.size
try:
    thing.weight
except AttributeError as error:
    print(error, error.name, error.obj is thing)
class Traced:
    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)
    x = 1
print(Traced().x)
class Callable:
    def __call__(self, *args, **kw):
        return args, kw
print(Callable()(1, a=2), callable(Callable()), callable(Open()))
class Both:
    def __str__(self): return "for people"
    def __repr__(self): return "<for developers>"
print(Both(), [Both()], f"{Both()!r:>20}|{Both()!s}", "%s %r" % (Both(), Both()))
class BadRepr:
    def __repr__(self): return 5
for make in (lambda: repr(BadRepr()), lambda: str(BadRepr()), lambda: print(BadRepr())):
    try:
        make()
    except TypeError as error:
        print(error)
