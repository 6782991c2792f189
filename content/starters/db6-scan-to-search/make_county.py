"""Makes county.db: Deniz's ten books, and 999,990 invented ones."""

import sqlite3
from contextlib import closing
from pathlib import Path

from county import fill

BOOKS, MEMBERS, LOANS = 1_000_000, 5_000, 60_000

Path("county.db").unlink(missing_ok=True)
with closing(sqlite3.connect("county.db")) as connection:
    fill(connection, BOOKS, MEMBERS, LOANS)
print(f"county.db: {BOOKS:,} books, {MEMBERS:,} members, {LOANS:,} loans")
