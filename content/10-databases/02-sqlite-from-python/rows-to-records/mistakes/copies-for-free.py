import sqlite3
from dataclasses import dataclass


@dataclass
class Book:
    id: int
    title: str
    free: int


def free_books(connection):
    query = "SELECT id, title, copies FROM books WHERE lent < copies ORDER BY title"
    rows = connection.execute(query).fetchall()
    return [Book(row[0], row[1], row[2]) for row in rows]


connection = sqlite3.connect("library.db")
for book in free_books(connection):
    print(f"{book.title}: {book.free}")
