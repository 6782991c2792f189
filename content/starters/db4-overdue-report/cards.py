"""Print reading years: python cards.py 2028, or only one: python cards.py 2028 Sara"""

import sqlite3
import sys
from contextlib import closing

from store import card

if len(sys.argv) not in (2, 3):
    sys.exit("Type a year, and a name if you want only one card: python cards.py 2028 Sara")

year = sys.argv[1]
with closing(sqlite3.connect("library.db")) as connection:
    connection.row_factory = sqlite3.Row
    members = connection.execute("SELECT id, name FROM members ORDER BY name, id").fetchall()
    for member in members:
        if len(sys.argv) == 2 or member["name"] == sys.argv[2]:
            print(card(connection, member["id"], year))
            print()
