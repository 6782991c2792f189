# Because: parentheses alone make no tuple, so each letter counted as a value
import sqlite3

title = "Dune"
connection = sqlite3.connect("library.db")
query = f"SELECT author FROM books WHERE title = '{title}'"
row = connection.execute(query).fetchone()
print(row[0])
