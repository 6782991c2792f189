import sqlite3
from contextlib import closing

with closing(sqlite3.connect("library.db")) as connection:
    cursor = connection.execute("SELECT title, due FROM books WHERE lent = copies")
    rows = cursor.fetchall()
for title, due in rows:
    print(f"{title} is back on {due}")
