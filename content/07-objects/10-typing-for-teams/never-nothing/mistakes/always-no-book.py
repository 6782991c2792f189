def last[T](items: list[T], default: T) -> T:
    if not items:
        return 'no book'
    return items[-1]


titles: list[str] = []
print(last(["Emma", "Dracula"], "no book"))
print(last([12, 40, 41], 0))
print(last(titles, "no book"))
