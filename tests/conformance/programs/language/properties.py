class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius
    @property
    def celsius(self):
        """Degrees."""
        return self._celsius
    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("colder than possible")
        self._celsius = value
    @celsius.deleter
    def celsius(self):
        print("forgotten")
        del self._celsius
    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32
t = Temperature(20)
print(t.celsius, t.fahrenheit)
t.celsius += 5
print(t.fahrenheit, Temperature.celsius.__doc__, vars(t))
for code in ("t.celsius = -300", "t.fahrenheit = 5", "del t.fahrenheit", "t.fahrenheit()", "Temperature(-999)"):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__, error)
del t.celsius
try:
    t.celsius
except AttributeError as error:
    print(error)
import functools
class Page:
    @functools.cached_property
    def size(self):
        print("measured")
        return 42
p = Page()
print(p.size, p.size, vars(p))
class Only:
    secret = property(None, lambda self, v: print("set", v))
o = Only()
o.secret = 1
try:
    o.secret
except AttributeError as error:
    print(error)
