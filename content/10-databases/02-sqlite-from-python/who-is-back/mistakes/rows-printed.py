import sqlite3
from contextlib import closing

with closing(sqlite3.connect("library.db")) as connection:
    cursor = connection.execute("SELECT title, due FROM books WHERE lent = copies ORDER BY due")
    rows = cursor.fetchall()
for row in rows:
    print(row)
