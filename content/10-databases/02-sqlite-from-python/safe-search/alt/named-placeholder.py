import sqlite3


def titles_by(connection, author):
    query = "SELECT title FROM books WHERE author = :author ORDER BY title"
    rows = connection.execute(query, {"author": author})
    titles = []
    for row in rows:
        titles.append(row[0])
    return titles


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
