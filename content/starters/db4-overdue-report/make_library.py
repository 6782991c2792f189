"""Makes library.db from library.sql and mine.sql."""

import sqlite3
from contextlib import closing
from pathlib import Path

target = Path("library.db")
target.unlink(missing_ok=True)
with closing(sqlite3.connect(target)) as connection:
    connection.execute("PRAGMA foreign_keys = ON")
    for source in ("library.sql", "mine.sql"):
        connection.executescript(Path(source).read_text(encoding="utf-8-sig"))
    for table in ("books", "members", "loans", "holds"):
        number = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        print(f"{target}: {number} {table}")
