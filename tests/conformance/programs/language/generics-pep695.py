def first[T](items: list[T]) -> T:
    return items[0]
class Box[T]:
    def __init__(self, value: T):
        self.value = value
    def map[U](self, f: "Callable[[T], U]") -> "Box[U]":
        return Box(f(self.value))
    def __repr__(self):
        return f"Box({self.value!r})"
type Pair[A] = tuple[A, A]
type Name = str
type Tree = list[Tree] | int
print(first([3, 4]), Box(5).map(str), Box[int], Box[int](3), first.__type_params__, Box.__type_params__)
print(Pair, Pair.__type_params__, Pair.__value__, Name.__value__, Pair[int], Tree.__value__, type(Name))
class Limited[T: (int, str), *Ts, **P]:
    pass
print([(p, type(p).__name__) for p in Limited.__type_params__], Limited.__type_params__[0].__constraints__)
def bounded[N: float = int](x: N) -> N:
    return x
print(bounded.__type_params__[0].__bound__, bounded.__type_params__[0].__default__, bounded.__type_params__[0].has_default())
print(Box.__orig_bases__, Box.__mro__[1].__name__, Name.__name__, isinstance("a", str))
