"""Dare a friend to put nonsense into a database: python dare.py mine.db"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
    sys.exit("Type the name of a database in this folder: python dare.py mine.db")

# This connection is closed without saving, so nothing is kept.
with closing(sqlite3.connect(sys.argv[1])) as connection:
    connection.execute("PRAGMA foreign_keys = ON")
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = [name for (name,) in connection.execute(query)]
    print("Get a row in that can't be true. To leave a column empty, press Enter.")
    refused = 0
    while True:
        table = input(f"\nWhich table ({', '.join(tables)}), or Enter to stop? ").strip()
        if not table:
            break
        if table not in tables:
            continue
        for row in connection.execute(f'SELECT * FROM "{table}" LIMIT 20'):
            print("   ", " | ".join(map(str, row)))
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        values = [input(f"  {column}? ").strip() or None for column in columns]
        places = ", ".join("?" * len(columns))
        try:
            connection.execute(f'INSERT INTO "{table}" VALUES ({places})', values)
            print("It's in. Can it be true?")
        except sqlite3.IntegrityError as error:
            refused += 1
            print(f"Refused: {error}")
    print(f"Rows that your tables refused: {refused}")
