"""Put a list of books on the shelf. Start this file: python import_books.py CSV FILE"""

import csv
import sys

from shelf.books import Book
from shelf.service import Library
from shelf.storage import DamagedError, FileStore


def read_row(row: dict[str, str]) -> Book:
    """Return the book of a row. Raises a ValueError if the row makes no sense."""
    isbn, title, author = [(row[key] or "").strip() for key in ("isbn", "title", "author")]
    copies = int(row["copies"] or "")
    if not (isbn and title and author) or copies < 1:
        raise ValueError("something is missing")
    return Book(isbn, title, author, copies)


def read_books(name: str) -> tuple[list[Book], int]:
    """Return the books in a list, and how many rows make no sense."""
    books = []
    odd = 0
    with open(name, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            try:
                books.append(read_row(row))
            except ValueError:
                odd += 1
    return books, odd


def main(arguments: list[str]) -> None:
    """Import a list, or end with one line that says what's wrong."""
    if len(arguments) != 2:
        sys.exit("Usage: python import_books.py CSV FILE")
    source, name = arguments
    try:
        library = Library(FileStore(name))
        books, odd = read_books(source)
    except FileNotFoundError:
        sys.exit(f"There is no file {source}")
    except DamagedError as error:
        sys.exit(str(error))
    added = library.add_all(books)
    print(f"{added} books came in, {len(books) - added + odd} did not")


if __name__ == "__main__":
    main(sys.argv[1:])
