import sqlite3
from contextlib import closing

from swaps import swap

with closing(sqlite3.connect("swaps.db")) as connection:
    things = connection.execute("SELECT name, owner FROM things").fetchall()
    for name, owner in things:
        print(name, "belongs to", owner)
    names = []
    while name := input("Thing? "):
        names.append(name)
    try:
        swap(connection, names)
    except ValueError:
        print("Sorry, that's not possible.")
    for name, owner in things:
        print(name, "belongs to", owner)
    for (entry,) in connection.execute("SELECT entry FROM diary").fetchall():
        print(entry)
