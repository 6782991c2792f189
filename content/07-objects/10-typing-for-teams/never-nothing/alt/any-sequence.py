from collections.abc import Sequence


def last[T](items: Sequence[T], default: T) -> T:
    if not items:
        return default
    return items[-1]


titles: list[str] = []
print(last(["Emma", "Dracula"], "no book"))
print(last([12, 40, 41], 0))
print(last(titles, "no book"))
