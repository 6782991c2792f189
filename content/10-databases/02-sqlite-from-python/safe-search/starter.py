import sqlite3


def titles_by(connection, author):
    return []


connection = sqlite3.connect("library.db")
print(titles_by(connection, "Octavia E. Butler"))
