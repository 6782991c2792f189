"""Makes numbers.db, empty. If there's one already, its numbers are gone."""

import os
import sqlite3
from contextlib import closing

TABLES = """
CREATE TABLE numbers (
    number INTEGER PRIMARY KEY,
    phone TEXT NOT NULL,
    called INTEGER NOT NULL DEFAULT 0
);
"""

if __name__ == "__main__":
    if os.path.exists("numbers.db"):
        os.remove("numbers.db")
    with closing(sqlite3.connect("numbers.db")) as connection:
        connection.executescript(TABLES)
    print("numbers.db is ready.")
