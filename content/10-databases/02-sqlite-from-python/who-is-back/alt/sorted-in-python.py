import sqlite3
from contextlib import closing

with closing(sqlite3.connect("library.db")) as connection:
    rows = connection.execute("SELECT * FROM books").fetchall()
gone = [(row[6], row[1]) for row in rows if row[4] == row[5]]
for due, title in sorted(gone):
    print(title + " is back on " + due)
