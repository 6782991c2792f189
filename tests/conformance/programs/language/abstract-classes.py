from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def tell(self):
        return f"{self.name} {self.area():.2f}"
class Square(Shape):
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2
    @property
    def name(self): return "square"
class Half(Shape):
    def area(self): return 0
print(Square(3).tell())
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), Half.__abstractmethods__, Square.__abstractmethods__)
class Duck:
    def __len__(self): return 1
    def __iter__(self): return iter([1])
    def __contains__(self, x): return True
from collections.abc import Sized, Iterable, Hashable, Mapping, Sequence, Callable, Collection
for kind in (Sized, Iterable, Hashable, Mapping, Sequence, Callable, Collection):
    print(kind.__name__, isinstance(Duck(), kind), isinstance([], kind), isinstance({}, kind), isinstance(len, kind))
Shape.register(Duck)
print(issubclass(Duck, Shape), isinstance(Duck(), Shape))
class Keys(Mapping):
    def __getitem__(self, key): return key * 2
    def __len__(self): return 2
    def __iter__(self): return iter("ab")
k = Keys()
print(dict(k), k.get("a"), "a" in k, list(k.items()), k == {"a": "aa", "b": "bb"})


class Shop(ABC):
    @abstractmethod
    def sell(self): ...

    @abstractmethod
    def buy(self): ...


try:
    Shop()
except TypeError as error:
    print(error)
