import sqlite3
from contextlib import closing

with closing(sqlite3.connect("library.db")) as connection:
    query = "SELECT due, title FROM books WHERE copies - lent = 0 ORDER BY due, title"
    for row in connection.execute(query):
        print(row[1], "is back on", row[0])
