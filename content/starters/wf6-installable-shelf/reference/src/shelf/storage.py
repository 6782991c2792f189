"""Keeping the books and loans, in a file or only in memory."""

import datetime
import json
import os
from collections import deque
from copy import deepcopy

from shelf.books import Book
from shelf.loans import Loan, Status


class DamagedError(Exception):
    pass


class FileStore:
    """Keeps everything in a JSON file, so that no crash can take it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def save(self, books: dict[str, Book], loans: list[Loan]) -> None:
        """Save everything. The file before it gets the ending .old."""
        data = {
            "books": {isbn: book_to_row(book) for isbn, book in books.items()},
            "loans": [loan_to_row(loan) for loan in loans],
        }
        new = f"{self.name}.new"
        with open(new, "w", encoding="utf-8") as file:
            json.dump(data, file, indent=2, ensure_ascii=False)
        if os.path.exists(self.name):
            os.replace(self.name, f"{self.name}.old")
        os.replace(new, self.name)

    def load(self) -> tuple[dict[str, Book], list[Loan]]:
        """Return the books and the loans, or none of both on the first start.

        Raises a DamagedError if there's a file, and neither it nor the old one can be read.
        """
        damaged = None
        for candidate in [self.name, f"{self.name}.old"]:
            try:
                return from_file(candidate)
            except FileNotFoundError:
                pass
            except (ValueError, KeyError, TypeError) as error:
                damaged = error
        if damaged is None:
            return {}, []
        raise DamagedError(
            f"{self.name} is damaged, and there's no older file that helps"
        ) from damaged


class MemoryStore:
    """Forgets everything when the program ends: good for tests."""

    def __init__(self) -> None:
        self.books: dict[str, Book] = {}
        self.loans: list[Loan] = []

    def save(self, books: dict[str, Book], loans: list[Loan]) -> None:
        """Keep a copy, as a file would."""
        self.books = deepcopy(books)
        self.loans = deepcopy(loans)

    def load(self) -> tuple[dict[str, Book], list[Loan]]:
        """Return a copy of what was saved last."""
        return deepcopy(self.books), deepcopy(self.loans)


def book_to_row(book: Book) -> dict:
    return {
        "title": book.title,
        "author": book.author,
        "copies": book.copies,
        "queue": list(book.queue),
    }


def loan_to_row(loan: Loan) -> dict:
    return {
        "isbn": loan.isbn,
        "member": loan.member,
        "due": loan.due.isoformat(),
        "status": loan.status.value,
    }


def from_file(name: str) -> tuple[dict[str, Book], list[Loan]]:
    """Return the books and the loans in one file, also if Shelf 1.0 has written it."""
    with open(name, encoding="utf-8") as file:
        data = json.load(file)
    books = {}
    for isbn, row in data["books"].items():
        queue = deque(row.get("queue", []))
        books[isbn] = Book(isbn, row["title"], row["author"], row["copies"], queue)
    loans = []
    for row in data["loans"]:
        due = datetime.date.fromisoformat(row["due"])
        loans.append(Loan(row["isbn"], row["member"], due, Status(row.get("status", "out"))))
    return books, loans
