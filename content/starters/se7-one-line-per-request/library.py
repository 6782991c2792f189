"""A few members and books, in memory. In Shelf, they're tables."""

from dataclasses import dataclass
from pathlib import Path


@dataclass
class Member:
    id: int
    name: str
    email: str | None  # None: a member without an address


@dataclass
class Copy:
    barcode: str
    title: str
    member_id: int | None = None  # who has it at home


MEMBERS = {
    1: Member(1, "Sara", "Sara@example.com"),
    5: Member(5, "Thandi", "thandi@example.com"),
    6: Member(6, "Bao", "bao@example.com"),
    9: Member(9, "Class 10b", None),
}

COPIES = {
    "B-2041": Copy("B-2041", "Kindred", member_id=6),
    "B-2077": Copy("B-2077", "Dune", member_id=1),
    "B-2103": Copy("B-2103", "Persepolis", member_id=6),
    "B-2110": Copy("B-2110", "Life of Pi"),
}

# Which member waits for which title.
WAITING = {"Kindred": 9, "Dune": 5}


def ping():
    """Raises a ConnectionError if the database doesn't answer. To pull its plug, make a file called unplugged."""
    if Path("unplugged").exists():
        raise ConnectionError("The database doesn't answer.")
