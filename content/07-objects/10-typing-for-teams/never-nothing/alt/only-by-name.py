def last[T](items: list[T], *, default: T) -> T:
    if not items:
        return default
    return items[-1]


titles: list[str] = []
print(last(["Emma", "Dracula"], default="no book"))
print(last([12, 40, 41], default=0))
print(last(titles, default="no book"))
