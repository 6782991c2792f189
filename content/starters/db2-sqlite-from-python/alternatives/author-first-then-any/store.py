"""What the library's programs ask their database. Each function gets an open connection."""

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
    query = "SELECT id, title, author FROM books WHERE instr(lower(title), lower(?)) > 0 ORDER BY title"
    rows = connection.execute(query, (word,)).fetchall()
    return [Book(row["id"], row["title"], row["author"]) for row in rows]


def suggest(connection, loved):
    liked = connection.execute(
        "SELECT DISTINCT author FROM books WHERE instr(lower(title), lower(?)) ORDER BY author", (loved,)
    ).fetchall()
    if not liked:
        return None
    query = """SELECT id, title, author FROM books
        WHERE author = ? AND copies > lent AND NOT instr(lower(title), lower(?)) ORDER BY year, title LIMIT 1"""
    row = connection.execute(query, (liked[0]["author"], loved)).fetchone()
    if row is None:
        query = """SELECT id, title, author FROM books
            WHERE copies > lent AND NOT instr(lower(title), lower(?)) ORDER BY copies - lent DESC, title LIMIT 1"""
        row = connection.execute(query, (loved,)).fetchone()
    return None if row is None else Book(row["id"], row["title"], row["author"])
