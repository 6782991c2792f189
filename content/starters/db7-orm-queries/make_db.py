"""Makes library.db from library.sql."""

import sqlite3
from contextlib import closing
from pathlib import Path

Path("library.db").unlink(missing_ok=True)
with closing(sqlite3.connect("library.db")) as connection:
    connection.executescript(Path("library.sql").read_text(encoding="utf-8-sig"))
    counts = []
    for table in ("books", "members", "loans", "holds"):
        number = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        counts.append(f"{number} {table}")
print(f"library.db: {', '.join(counts)}")
