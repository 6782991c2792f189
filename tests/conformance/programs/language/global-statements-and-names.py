_private, __double, CamelCase, naïve, 变量 = 1, 2, 3, 4, 5
print(_private, __double, CamelCase, naïve, 变量)
class Safe:
    def __init__(self):
        self.__secret = 7
        self._hint = 8
s = Safe()
print(vars(s), s._Safe__secret)
try:
    s.__secret
except AttributeError as error:
    print(error)
print(__name__, __doc__, type(__builtins__).__name__ in ("module", "dict"))
import keyword
print(len(keyword.kwlist), keyword.softkwlist, keyword.iskeyword("match"), keyword.iskeyword("class"), "x1".isidentifier(), "1x".isidentifier())
match, case, type_, _ = 1, 2, 3, 4
print(match + case + type_ + _)
x: int = 5
y = 5
print(x is y, id(x) == id(y), x == 5.0, hash(5) == hash(5.0))
exec("z = x + 1")
print(z, eval("z * 2"), eval("a + b", {"a": 1, "b": 2}))
print(1_000_000, 0x_ff, 0b1010, 0o17, 1e3, .5, 5., 1_0.0_1, 3j, 1E-2)
print("implicit " "joining" ' works', ("over "
      "lines"))
a = 1; b = 2
print(a, \
      b)
