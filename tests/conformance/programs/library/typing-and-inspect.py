import inspect, typing, types
def f(a, b: int = 5, /, *args: str, c, d=1, **kw) -> list[int]:
    "Doc."
    return [1]
s = inspect.signature(f)
print(s, list(s.parameters), s.return_annotation, s.parameters["b"].default, s.parameters["c"].kind, inspect.getfullargspec(f))
print(s.bind(1, 2, c=3), s.bind(1, c=3).arguments)
for code in ("s.bind()", "s.bind(1)", "s.bind(1, c=1, a=2)", "inspect.signature(5)", "s.bind(1, 2, c=3, zz=1)"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
class A:
    def m(self): pass
    @property
    def p(self): return 1
print(inspect.isfunction(f), inspect.ismethod(A().m), inspect.isclass(A), inspect.getmembers(A, inspect.isfunction)[0][0], inspect.getsource(A.m), inspect.getdoc(f), inspect.isgenerator(x for x in []), inspect.currentframe().f_lineno, inspect.signature(A), inspect.signature(A.m), inspect.signature(len), inspect.getmodule(A) is not None)
ns = types.SimpleNamespace(a=1, b="x")
ns.c = 3
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=3), typing.get_origin(list[int]), typing.get_args(dict[str, int]), types.MappingProxyType({"a": 1}), typing.Optional[str], typing.NewType("Id", int)(5), typing.Literal[1, "a"])
try:
    types.MappingProxyType({})["x"] = 1
except TypeError as error:
    print(error)
