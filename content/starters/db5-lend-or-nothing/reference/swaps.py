"""Swap things between friends. Each function gets an open connection."""


def owner_of(connection, name):
    row = connection.execute("SELECT owner FROM things WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise ValueError(f"nobody has a {name}")
    return row[0]


def swap(connection, names):
    """Gives each thing to the owner of the one before it: all of them, or none."""
    if len(names) < 2 or len(set(names)) < len(names):
        raise ValueError("a swap needs two or more different things")
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        owners = [owner_of(connection, name) for name in names]
        for owner, name in zip(owners, names[1:] + names[:1]):
            connection.execute("UPDATE things SET owner = ? WHERE name = ?", (owner, name))
        entry = f"{' and '.join(owners)} swapped {' and '.join(names)}. Everybody went home happy."
        connection.execute("INSERT INTO diary (entry) VALUES (?)", (entry,))
