import functools
def trace(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(f"-> {function.__name__}{args} {kwargs}")
        result = function(*args, **kwargs)
        print(f"<- {result}")
        return result
    return wrapper
@trace
def add(a, b=1):
    """Adds."""
    return a + b
add(2)
add(2, b=5)
print(add.__name__, add.__doc__, add.__wrapped__(1, 1))
def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate
@repeat(3)
@repeat(2)
def hi():
    return "hi"
print(hi(), hi.__name__)
class Counted:
    def __init__(self, function):
        self.function, self.calls = function, 0
    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)
@Counted
def square(x):
    return x * x
print([square(n) for n in range(4)], square.calls)
def shape(cls):
    cls.kind = cls.__name__.lower()
    return cls
@shape
class Circle:
    pass
print(Circle.kind)
handlers = {}
register = lambda name: lambda f: handlers.setdefault(name, f)
@register("start")
def begin():
    return "begun"
print(handlers["start"](), list(handlers))
