import sqlite3


def titles_by(connection, author):
    query = "SELECT title FROM books WHERE lower(?) = lower(author) ORDER BY title"
    return [row[0] for row in connection.execute(query, [author]).fetchall()]


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
