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
    liked, others = [], []
    for row in connection.execute("SELECT * FROM books ORDER BY title"):
        if loved.lower() in row["title"].lower():
            liked.append(row)
        elif row["copies"] > row["lent"]:
            others.append(row)
    if not liked or not others:
        return None
    best = min(others, key=lambda row: (abs(row["year"] - liked[0]["year"]), row["title"]))
    return Book(best["id"], best["title"], best["author"])
