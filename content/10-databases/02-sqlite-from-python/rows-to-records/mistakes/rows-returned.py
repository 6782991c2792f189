import sqlite3
from dataclasses import dataclass


@dataclass
class Book:
    id: int
    title: str
    free: int


def free_books(connection):
    query = "SELECT id, title, copies - lent AS free FROM books WHERE lent < copies ORDER BY title"
    return connection.execute(query).fetchall()


connection = sqlite3.connect("library.db")
for book in free_books(connection):
    print(f"{book.title}: {book.free}")
