import sqlite3


def titles_by(connection, author):
    safe = author.replace("'", "''")
    query = f"SELECT title FROM books WHERE author = '{safe}' ORDER BY title"
    return [row[0] for row in connection.execute(query).fetchall()]


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
