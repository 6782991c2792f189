"""Reads the library from its database."""

import sqlite3
from contextlib import closing


def ask(database_url: str, query: str, values: tuple = ()) -> list[tuple]:
    path = database_url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query, values).fetchall()


def find_titles(database_url: str) -> list[str]:
    return [title for (title,) in ask(database_url, "SELECT title FROM books ORDER BY id")]


def title_in(database_url: str, box: int) -> str | None:
    """Returns the title of the book that's in a box, or None if the box is empty."""
    rows = ask(database_url, "SELECT title FROM boxes WHERE box = ?", (box,))
    return rows[0][0] if rows else None
