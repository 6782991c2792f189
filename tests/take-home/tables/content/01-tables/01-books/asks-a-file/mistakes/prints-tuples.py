import sqlite3

database = sqlite3.connect(":memory:")
with open("books.sql", encoding="utf-8") as script:
    database.executescript(script.read())
for row in database.execute("SELECT title FROM books ORDER BY year"):
    print(row)
