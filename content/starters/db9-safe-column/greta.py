"""Greta's laptop still runs Shelf 4.0, which knows nothing about categories.

python greta.py               shows the members
python greta.py "Mo (child)"  adds one
"""

import sqlite3
import sys
from contextlib import closing

with closing(sqlite3.connect("shelf.db")) as connection:
    for name in sys.argv[1:]:
        email = f"{name.split()[0].lower()}@example.com"
        with connection:
            connection.execute("INSERT INTO members (name, email) VALUES (?, ?)", (name, email))
    names = [name for (name,) in connection.execute("SELECT name FROM members ORDER BY id")]
print(", ".join(names))
