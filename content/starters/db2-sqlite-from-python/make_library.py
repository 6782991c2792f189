"""Make library.db from library.sql."""

import sqlite3
from contextlib import closing
from pathlib import Path

target = Path("library.db")
target.unlink(missing_ok=True)
with closing(sqlite3.connect(target)) as connection:
    connection.executescript(Path("library.sql").read_text(encoding="utf-8"))
    number = connection.execute("SELECT count(*) FROM books").fetchone()[0]
print(f"{target}: {number} books")
