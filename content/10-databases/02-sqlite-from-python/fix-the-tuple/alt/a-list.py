# Because: execute took the text for four values, one per letter
import sqlite3

title = "Dune"
connection = sqlite3.connect("library.db")
query = "SELECT author FROM books WHERE title = ?"
row = connection.execute(query, [title]).fetchone()
print(row[0])
