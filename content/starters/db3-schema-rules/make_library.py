"""Makes library.db from schema.sql and rows.sql. Or: python make_library.py mine.sql"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

if len(sys.argv) > 1:
    sources = [Path(sys.argv[1])]
    target = sources[0].with_suffix(".db")
else:
    sources = [Path("schema.sql"), Path("rows.sql")]
    target = Path("library.db")

target.unlink(missing_ok=True)
counts = []
with closing(sqlite3.connect(target)) as connection:
    connection.execute("PRAGMA foreign_keys = ON")
    for source in sources:
        connection.executescript(source.read_text(encoding="utf-8-sig"))
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = connection.execute(query).fetchall()
        if not tables:
            break
    for (table,) in tables:
        number = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        counts.append(f"{number} {table}")

if not counts:
    target.unlink()
    sys.exit(f"There are no tables in {sources[0]} yet.")
print(f"{target}: {', '.join(counts)}")
