"""Show how many copies of Dune are out, and how many members are waiting for it."""

import sqlite3
from contextlib import closing

with closing(sqlite3.connect("library.db")) as connection:
    copies = connection.execute("SELECT copies FROM books WHERE id = 1").fetchone()[0]
    query = "SELECT count(*) FROM loans WHERE book_id = 1 AND returned_on IS NULL"
    out = connection.execute(query).fetchone()[0]
    waiting = connection.execute("SELECT count(*) FROM holds WHERE book_id = 1").fetchone()[0]
print(f"Dune: {copies} copies, {out} out, {waiting} waiting")
