import sqlite3


def titles(connection):
    return [title for (title,) in connection.execute("SELECT title FROM boks")]


connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE books (title TEXT)")
print(titles(connection))
