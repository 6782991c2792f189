"""Put a list of books on the shelf. Start this file: python import_books.py CSV FILE"""

import csv
import sys

from shelf.books import add_book
from shelf.storage import DamagedError, load, save


def read_row(row):
    """Return ISBN, title, author and copies. Raises a ValueError if the row makes no sense."""
    isbn, title, author = [(row[key] or "").strip() for key in ("isbn", "title", "author")]
    copies = int(row["copies"] or "")
    if not (isbn and title and author) or copies < 1:
        raise ValueError("something is missing")
    return isbn, title, author, copies


def add_all(books, rows):
    """Add the books in rows. Return how many came in, and how many didn't."""
    added = left_out = 0
    for row in rows:
        try:
            isbn, title, author, copies = read_row(row)
        except ValueError:
            left_out += 1
        else:
            answer = add_book(books, isbn, title, author, copies)
            if answer.startswith("Added"):
                added += 1
            else:
                left_out += 1
    return added, left_out


def main(arguments):
    """Import a list, or end with one line that says what's wrong."""
    if len(arguments) != 2:
        sys.exit("Usage: python import_books.py CSV FILE")
    source, name = arguments
    try:
        books, loans = load(name)
        with open(source, encoding="utf-8", newline="") as file:
            added = left_out = 0
            try:
                added, left_out = add_all(books, csv.DictReader(file))
            except csv.Error:
                pass
    except FileNotFoundError:
        sys.exit(f"There is no file {source}")
    except DamagedError as error:
        sys.exit(str(error))
    save(books, loans, name)
    print(f"{added} books came in, {left_out} did not")


if __name__ == "__main__":
    main(sys.argv[1:])
