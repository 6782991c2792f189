import sqlite3
from contextlib import closing

from swaps import swap


def show(connection):
    for name, owner in connection.execute("SELECT name, owner FROM things").fetchall():
        print(name, "belongs to", owner)
    for (entry,) in connection.execute("SELECT entry FROM diary").fetchall():
        print(entry)


with closing(sqlite3.connect("swaps.db")) as connection:
    show(connection)
    names = []
    while name := input("Thing? "):
        names.append(name)
    swap(connection, names)
    show(connection)
