# Because: parentheses alone make no tuple, so each letter counted as a value
import sqlite3

title = "Dune"
connection = sqlite3.connect("library.db")
query = "SELECT author FROM books WHERE title = ?"
row = connection.execute(query, title).fetchone()
print(row[0])
