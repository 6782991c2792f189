"""Show who has what, and swap what a friend types."""

import sqlite3
from contextlib import closing

from swaps import swap


def show(connection):
    for name, owner in connection.execute(
        "SELECT name, owner FROM things ORDER BY name"
    ).fetchall():
        print(f"{owner} has the {name}.")
    for (entry,) in connection.execute("SELECT entry FROM diary ORDER BY id").fetchall():
        print(f"* {entry}")


with closing(sqlite3.connect("swaps.db")) as connection:
    show(connection)
    names = []
    name = input("First thing: ").strip()
    while name:
        names.append(name)
        name = input("Swapped for (Enter ends the list): ").strip()
    try:
        swap(connection, names)
    except ValueError as error:
        print(f"That's not possible: {error}.")
    show(connection)
