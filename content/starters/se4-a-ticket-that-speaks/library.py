"""A few members and their loans, in memory. In Shelf, they're tables."""

import datetime
from dataclasses import dataclass


@dataclass
class Member:
    id: int
    name: str
    email: str
    password_hash: str | None  # None: a member without an account


@dataclass
class Loan:
    member_id: int
    title: str
    due: datetime.date


HASHES = {
    2: "$argon2id$v=19$m=65536,t=3,p=4$im6oGOw4oJ1q2qXkURGAjQ$mnPfSUHf9eoxHMDHd7wxgZEipUA/EU7YRUGi7Kw8VwY",
    4: "$argon2id$v=19$m=65536,t=3,p=4$mCV4ROUrszE+T8AqqGwTWQ$CoRPMUhuSzCQOJ8fIh9XPoS7Tthu2ZdVOR0ahZgDwF4",
    5: "$argon2id$v=19$m=65536,t=3,p=4$vNLVpDqXHQNaesMQU7uPaw$7ZD4gvpc97kI6IYxeuhN+8H1CGm746nUwc6tX0TuZ/U",
}

MEMBERS = {
    2: Member(2, "Joao", "joao@example.com", HASHES[2]),
    4: Member(4, "Pavel", "pavel@example.com", HASHES[4]),
    5: Member(5, "Thandi", "thandi@example.com", HASHES[5]),
    9: Member(9, "Class 10b", "10b@example.com", None),
}

LOANS = [
    Loan(2, "Dune", datetime.date(2028, 5, 29)),
    Loan(4, "Life of Pi", datetime.date(2028, 3, 14)),
    Loan(5, "Persepolis", datetime.date(2028, 6, 5)),
]


def loans_of(member_id: int) -> list[Loan]:
    """Returns what a member has at home."""
    return [loan for loan in LOANS if loan.member_id == member_id]
