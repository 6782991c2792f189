import sqlite3
from dataclasses import dataclass


@dataclass
class Book:
    id: int
    title: str
    free: int


def free_books(connection):
    books = []
    for number, title, copies, lent in connection.execute("SELECT id, title, copies, lent FROM books ORDER BY title"):
        if lent < copies:
            books.append(Book(number, title, copies - lent))
    return books


connection = sqlite3.connect("library.db")
for book in free_books(connection):
    print(f"{book.title}: {book.free}")
