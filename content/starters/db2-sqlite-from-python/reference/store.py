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
    query = (
        "SELECT id, title, author FROM books WHERE instr(lower(title), lower(?)) > 0 ORDER BY title"
    )
    rows = connection.execute(query, (word,)).fetchall()
    return [Book(row["id"], row["title"], row["author"]) for row in rows]


def suggest(connection, loved):
    query = (
        "SELECT author, year FROM books WHERE instr(lower(title), lower(?)) > 0 ORDER BY title, id"
    )
    liked = connection.execute(query, (loved,)).fetchone()
    if liked is None:
        return None
    query = """
        SELECT id, title, author FROM books
        WHERE lent < copies AND instr(lower(title), lower(?)) = 0
        ORDER BY author <> ?, abs(year - ?), title, id
        LIMIT 1
    """
    row = connection.execute(query, (loved, liked["author"], liked["year"])).fetchone()
    if row is None:
        return None
    return Book(row["id"], row["title"], row["author"])
