import sqlite3


def titles_by(connection, author):
    rows = connection.execute("SELECT title FROM books WHERE ? = author ORDER BY title", (author,))
    return list(map(lambda row: row[0], rows))


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
