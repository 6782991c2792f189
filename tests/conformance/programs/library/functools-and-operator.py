import functools, operator
@functools.lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n
print(slow(2), slow(2), slow(3), slow(4), slow(2), slow.cache_info(), slow.cache_clear(), slow.cache_info())
@functools.singledispatch
def tell(x): return f"something {x}"
@tell.register
def _(x: int): return f"int {x}"
@tell.register(list)
def _(x): return f"list of {len(x)}"
print(tell("a"), tell(5), tell([1]), tell(True), tell.dispatch(int).__name__)
@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0].n)
p = functools.partial(print, "a", sep="-")
p("b")
print(p.args, p.keywords, p.func is print, functools.partial(int, base=2), functools.reduce(operator.mul, range(1, 6)), functools.reduce(lambda a, b: b + a, "abc"), functools.partial(pow, functools.Placeholder, 2)(5))
class Cell:
    def set(self, state, value): return (state, value)
    on = functools.partialmethod(set, "on")
    @functools.singledispatchmethod
    def show(self, x): return "other"
    @show.register
    def _(self, x: str): return "str"
print(Cell().on(5), Cell().show("a"), Cell().show(1))
print(operator.add(1, 2), operator.itemgetter(1, 2)("abc"), operator.attrgetter("real", "imag")(1j), operator.contains([1], 1), operator.truediv(1, 2), operator.not_(0), operator.concat("a", "b"), operator.index(True), operator.lt(1, 2), operator.methodcaller("replace", "a", "b")("aa"), operator.itemgetter("k"), operator.is_none(None))
for code in ("slow([1])", "slow()", "functools.reduce(operator.add, [])", "functools.partial(5)", "operator.itemgetter()", "operator.itemgetter(5)([1])", "V(1) < 5", "operator.add(1)", "functools.lru_cache(5)(5)", "functools.wraps()", "tell()", "functools.reduce(5, [1, 2])"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
