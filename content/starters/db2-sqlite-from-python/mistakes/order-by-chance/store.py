"""What Shelf asks its database. Each function receives an open connection."""

from dataclasses import dataclass


@dataclass
class Book:
    id: int
    title: str
    author: str


def get_book(connection, book_id):
    query = "SELECT id, title, author FROM books WHERE id = ?"
    row = connection.execute(query, (book_id,)).fetchone()
    if row is None:
        return None
    return Book(row["id"], row["title"], row["author"])


def search_titles(connection, word):
    query = "SELECT id, title, author FROM books WHERE title LIKE ?"
    rows = connection.execute(query, (f"%{word}%",)).fetchall()
    return [Book(row["id"], row["title"], row["author"]) for row in rows]
