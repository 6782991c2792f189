"""Ask a database the query in a file: python ask.py library.db answers/1-all-out.sql"""

import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

if len(sys.argv) != 3:
    sys.exit("Type the database and the file with the query: python ask.py library.db answers/1-all-out.sql")

query = Path(sys.argv[2]).read_text(encoding="utf-8-sig")
with closing(sqlite3.connect(sys.argv[1])) as connection:
    start = time.perf_counter()
    cursor = connection.execute(query)
    if cursor.description is None:
        sys.exit(f"There is no query in {sys.argv[2]} yet.")
    rows = cursor.fetchall()
    seconds = time.perf_counter() - start

print("|".join(column[0] for column in cursor.description))
for row in rows:
    print("|".join("NULL" if value is None else str(value) for value in row))
print(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'} in {seconds:.2f} seconds")
