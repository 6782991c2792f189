def last[Item](items: list[Item], default: Item) -> Item:
    if len(items) > 0:
        return items[-1]
    return default


titles: list[str] = []
print(last(["Emma", "Dracula"], "no book"))
print(last([12, 40, 41], 0))
print(last(titles, "no book"))
