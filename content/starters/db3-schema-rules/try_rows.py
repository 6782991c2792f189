"""Try each statement in a file on a database, and keep none: python try_rows.py library.db friday.sql"""

import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

if len(sys.argv) != 3:
    sys.exit("Type the database and the file with the statements: python try_rows.py library.db friday.sql")
database, source = Path(sys.argv[1]), Path(sys.argv[2])
if not database.is_file():
    sys.exit(f"There is no {database} in this folder yet. Make it first.")


def statements(text):
    """Returns the statements in a text, each with its comments."""
    found, piece = [], ""
    for part in re.findall(r"[^;]+;?[ \t]*(?:--[^\n]*)?|;", text):
        piece += part
        if sqlite3.complete_statement(piece):
            found.append(piece)
            piece = ""
    return [one for one in [*found, piece] if re.sub(r"--[^\n]*|/\*[\s\S]*?\*/|[\s;]", "", one)]


pieces = statements(source.read_text(encoding="utf-8-sig"))
if not pieces:
    sys.exit(f"There are no statements in {source} yet.")

refused = 0
for piece in pieces:
    lines = [line.strip() for line in piece.strip().splitlines()]
    comments = [line.lstrip("- ") for line in lines if line.startswith("--")]
    print(" ".join(comments) or lines[0])
    # This connection is closed without saving, so nothing is kept.
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            connection.execute(piece)
            print("    ACCEPTED")
        except sqlite3.IntegrityError as error:
            print(f"    refused: {error}")
            refused += 1
        except sqlite3.Error as error:
            print(f"    SQLite doesn't understand it: {error}")
print(f"{refused} of {len(pieces)} refused")
