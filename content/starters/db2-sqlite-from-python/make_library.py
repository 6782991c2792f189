"""Make library.db anew out of library.sql."""

import sqlite3
from contextlib import closing
from pathlib import Path

with closing(sqlite3.connect("library.db")) as connection:
    connection.execute("DROP TABLE IF EXISTS books")
    connection.executescript(Path("library.sql").read_text(encoding="utf-8"))
    number = connection.execute("SELECT count(*) FROM books").fetchone()[0]
print(f"library.db holds {number} books")
