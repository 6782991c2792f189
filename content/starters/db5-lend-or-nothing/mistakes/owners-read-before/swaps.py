"""Swap things between friends. Each function gets an open connection."""


def owner_of(connection, name):
    row = connection.execute("SELECT owner FROM things WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise ValueError(f"nobody has a {name}")
    return row[0]


def swap(connection, names):
    if len(names) < 2 or len(set(names)) < len(names):
        raise ValueError("a swap needs two or more different things")
    owners = [owner_of(connection, name) for name in names]
    with connection:
        for owner, name in zip(owners, names[1:] + names[:1]):
            connection.execute("UPDATE things SET owner = ? WHERE name = ?", (owner, name))
        connection.execute("INSERT INTO diary (entry) VALUES (?)", (" and ".join(names),))
