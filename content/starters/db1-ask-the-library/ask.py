"""Ask a database the query in a file: python ask.py library.db answers/1-all-out.sql"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

if len(sys.argv) != 3:
    sys.exit("Type the database and the file with the query: python ask.py library.db answers/1-all-out.sql")

query = Path(sys.argv[2]).read_text(encoding="utf-8")
with closing(sqlite3.connect(sys.argv[1])) as connection:
    cursor = connection.execute(query)
    if cursor.description is None:
        sys.exit(f"There is no query in {sys.argv[2]} yet.")
    print("|".join(column[0] for column in cursor.description))
    for row in cursor:
        print("|".join(str(value) for value in row))
