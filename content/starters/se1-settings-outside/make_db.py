"""Makes two libraries: shelf.db, the real one, and practice.db, which Deniz plays with."""

import sqlite3
from contextlib import closing
from pathlib import Path

TABLES = """
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE boxes (box INTEGER PRIMARY KEY, title TEXT NOT NULL);
"""
REAL = ["Dune", "Kindred", "Things Fall Apart", "Jane Eyre", "Beloved", "Persepolis"]
PRACTICE = ["asdf", "Test", "Test 2"]


def make(path, titles):
    Path(path).unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(TABLES)
        db.executemany("INSERT INTO books (title) VALUES (?)", [(title,) for title in titles])
        db.execute("INSERT INTO boxes VALUES (3, ?)", (titles[0],))
        db.commit()


make("shelf.db", REAL)
make("practice.db", PRACTICE)
print("shelf.db has 6 books, practice.db has 3.")
