from dataclasses import dataclass

from shelf.service import MOST_LOANS


@dataclass
class Book:
    title: str
    copies: int = 1


@dataclass
class Member:
    name: str
    loans: int = 0

    def may_borrow(self) -> bool:
        return self.loans < MOST_LOANS
