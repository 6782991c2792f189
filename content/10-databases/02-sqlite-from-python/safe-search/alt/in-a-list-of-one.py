import sqlite3


def titles_by(connection, author):
    query = "SELECT title FROM books WHERE author IN (?) ORDER BY title"
    cursor = connection.cursor()
    cursor.execute(query, (author,))
    return [title for (title,) in cursor]


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
