"""Ask which book a visitor loved, and suggest one to take home."""

import sqlite3
from contextlib import closing

from store import suggest

with closing(sqlite3.connect("library.db")) as connection:
    connection.row_factory = sqlite3.Row
    loved = input("Which book did you love? ")
    book = suggest(connection, loved)
print("Take", book and book.title, "home")
