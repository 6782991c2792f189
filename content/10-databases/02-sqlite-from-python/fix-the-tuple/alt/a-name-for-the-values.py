# Because: parentheses alone make no tuple, so each letter counted as a value
import sqlite3

title = "Dune"
connection = sqlite3.connect("library.db")
query = "SELECT author FROM books WHERE title = ?"
values = (title,)
row = connection.execute(query, values).fetchone()
print(row[0])
