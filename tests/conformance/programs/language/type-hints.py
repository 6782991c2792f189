from typing import Optional, Union, Any, Literal, NamedTuple, TypedDict, Protocol, get_type_hints, TypeVar, Generic, Callable, Final, ClassVar, runtime_checkable, Self, Annotated, cast
def greet(name: str, times: int = 1, *rest: float, loud: bool = False) -> str:
    return (name * times).upper() if loud else name * times
print(greet("a", 2), greet(5, 2), greet.__annotations__)
print(Optional[int], Union[int, str], int | None, list[int], dict[str, list[int]], tuple[int, ...], Literal["a", 1], Callable[[int], str], Any)
count: int = "not checked"
later: str
print(count, __annotations__)
class Point(NamedTuple):
    x: int
    y: int = 0
print(Point(1), Point(1, 2) == (1, 2), Point(3)._replace(y=5), Point(1)._asdict(), Point._fields)
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "Ran", "year": 1985}
print(m, type(m), Movie.__annotations__, Movie(title="x"))
@runtime_checkable
class Named(Protocol):
    name: str
class Cat:
    name = "Tom"
print(isinstance(Cat(), Named), isinstance(5, Named))
T = TypeVar("T")
class Stack(Generic[T]):
    items: ClassVar[list] = []
    def push(self, item: T) -> Self:
        return self
print(Stack[int], get_type_hints(Stack.push), Stack[int]().push(1).__class__.__name__, T)
print(get_type_hints(greet), cast(int, "x"), Annotated[int, "meta"], Final[int], isinstance(5, int | str), type(int | str))
print(int | str == Union[str, int], (int | None).__args__, list[int].__origin__, list[int]([1, 2]))
