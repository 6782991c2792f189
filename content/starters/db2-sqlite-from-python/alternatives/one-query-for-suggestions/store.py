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
    query = """
        SELECT other.id, other.title, other.author
        FROM books AS one, books AS other
        WHERE instr(lower(one.title), lower(:loved)) > 0
          AND instr(lower(other.title), lower(:loved)) = 0
          AND other.copies - other.lent > 0
        ORDER BY abs(one.year - other.year), other.title, other.id
        LIMIT 1
    """
    row = connection.execute(query, {"loved": loved}).fetchone()
    return Book(*row) if row else None
