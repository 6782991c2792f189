"""What the desk can do. Everything that changes something is saved."""

import datetime
from typing import Protocol

from club.members import Member, Pass, RefusedError


class Store(Protocol):
    def load(self) -> list[Member]: ...

    def save(self, members: list[Member]) -> None: ...


class Desk:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.members = store.load()

    def join(self, name: str, visits: int, until: datetime.date) -> int:
        """Add a member with a new pass, and return the number."""
        name = name.strip()
        if not name:
            raise RefusedError("a member needs a name")
        if visits < 1:
            raise RefusedError("a pass has at least one visit")
        number = max((member.number for member in self.members), default=0) + 1
        self.members.append(Member(number, name, Pass(visits, until)))
        self.store.save(self.members)
        return number

    def find(self, number: int) -> Member | None:
        """Return the member with this number."""
        for member in self.members:
            if member.number == number:
                return member
        return None

    def check_in(self, number: int, today: datetime.date) -> int:
        left = self.known(number).check_in(today)
        self.store.save(self.members)
        return left

    def bill(self, number: int) -> None:
        self.known(number).bill()
        self.store.save(self.members)

    def pay(self, number: int) -> None:
        try:
            self.known(number).pay()
        finally:
            self.store.save(self.members)

    def end(self, number: int) -> None:
        self.known(number).end()
        self.store.save(self.members)

    def pause(self, number: int, today: datetime.date) -> None:
        self.known(number).pause(today)
        self.store.save(self.members)

    def resume(self, number: int, today: datetime.date) -> None:
        self.known(number).resume(today)
        self.store.save(self.members)

    def known(self, number: int) -> Member:
        """Return the member with this number. Raises a RefusedError if there's none."""
        member = self.find(number)
        if member is None:
            raise RefusedError(f"nobody has the number {number}")
        return member
