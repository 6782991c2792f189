import sqlite3


def titles_by(connection, author):
    query = "SELECT title FROM books WHERE author = ? ORDER BY title"
    return connection.execute(query, (author,))


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
