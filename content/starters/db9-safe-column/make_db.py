"""Makes a database from a file with SQL: python make_db.py shelf.sql"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

source = Path(sys.argv[1])
target = source.with_suffix(".db")

target.unlink(missing_ok=True)
Path(f"{target}-journal").unlink(missing_ok=True)
with closing(sqlite3.connect(target)) as connection:
    connection.executescript(source.read_text(encoding="utf-8-sig"))
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
    counts = []
    for (table,) in tables:
        number = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        counts.append(f"{number} {table}")
print(f"{target}: {', '.join(counts)}")
