"""Swap things between friends. Each function gets an open connection."""

from collections import Counter

from store import transaction


class NotPossible(ValueError):
    pass


def swap(connection, names):
    counted = Counter(names)
    if len(counted) < 2:
        raise NotPossible("one thing is no swap")
    if max(counted.values()) > 1:
        raise NotPossible("you've named a thing twice")
    with transaction(connection) as shop:
        owners = dict(shop.execute("SELECT name, owner FROM things").fetchall())
        missing = [name for name in names if name not in owners]
        if missing:
            raise NotPossible(f"there's no {missing[0]}")
        pairs = [(owners[names[place - 1]], name) for place, name in enumerate(names)]
        shop.executemany("UPDATE things SET owner = ? WHERE name = ?", pairs)
        lines = [f"{owner} got {name.upper()}" for owner, name in pairs]
        shop.execute("INSERT INTO diary (entry) VALUES (?)", ("; ".join(lines),))
