"""What Shelf is about, and the rules that are always true. Knows nothing about the web."""

import datetime
from dataclasses import dataclass

from fastapi import HTTPException

MOST_LOANS = 5
LOAN_DAYS = 21
RATE = 20  # in cents, as every amount here
HIGHEST_FEE = 1000


class ShelfError(HTTPException):
    """Something that Shelf doesn't do. The code is for programs, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(409, message)
        self.code = code
        self.message = message


class NotFoundError(ShelfError):
    """There's no such thing."""


class RefusedError(ShelfError):
    """It's there, but the rules say no."""


@dataclass
class Book:
    id: int
    isbn: str
    title: str
    author: str
    copies: int = 1


@dataclass
class Member:
    id: int
    name: str


@dataclass
class Hold:
    id: int
    book_id: int
    member_id: int


@dataclass
class Loan:
    id: int
    book_id: int
    member_id: int
    due: datetime.date
    returned: bool = False

    def fee(self, today: datetime.date) -> int:
        """Returns what it costs to bring the book back today, in cents."""
        days = max((today - self.due).days, 0)
        return min(days * RATE, HIGHEST_FEE)
