import sqlite3
from dataclasses import dataclass


@dataclass
class Book:
    id: int
    title: str
    free: int


def free_books(connection):
    connection.row_factory = sqlite3.Row
    query = "SELECT id, title, copies - lent AS free FROM books WHERE lent < copies ORDER BY title"
    books = []
    for row in connection.execute(query):
        books.append(Book(row["id"], row["title"], row["free"]))
    return books


connection = sqlite3.connect("library.db")
for book in free_books(connection):
    print(f"{book.title}: {book.free}")
