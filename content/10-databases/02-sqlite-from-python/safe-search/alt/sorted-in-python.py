import sqlite3


def titles_by(connection, author):
    rows = connection.execute("SELECT title FROM books WHERE author = ?", [author])
    return sorted([title for (title,) in rows])


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
