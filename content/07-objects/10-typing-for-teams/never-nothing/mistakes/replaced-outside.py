def last[T](items: list[T]) -> T | None:
    if not items:
        return None
    return items[-1]


titles: list[str] = []
print(last(["Emma", "Dracula"]))
print(last([12, 40, 41]))
print(last(titles) or "no book")
