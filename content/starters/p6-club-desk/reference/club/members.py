"""What a member is, what a pass is, and which moves are allowed."""

import datetime
from dataclasses import dataclass
from enum import Enum


class RefusedError(Exception):
    """Somebody asked for something that the rules don't allow."""


class Status(Enum):
    ACTIVE = "active"
    UNPAID = "unpaid"
    PAUSED = "paused"
    ENDED = "ended"


ALLOWED = {
    Status.ACTIVE: {Status.UNPAID, Status.PAUSED, Status.ENDED},
    Status.UNPAID: {Status.ACTIVE},
    Status.PAUSED: {Status.ACTIVE, Status.ENDED},
    Status.ENDED: set(),
}


@dataclass
class Pass:
    visits: int
    until: datetime.date

    def covers(self, today: datetime.date) -> bool:
        """Return whether the last day isn't over yet."""
        return today <= self.until

    def use(self, today: datetime.date) -> None:
        """Take one visit off. Raises a RefusedError if that isn't possible."""
        if not self.covers(today):
            raise RefusedError(f"the pass ended on {self.until}")
        if self.visits < 1:
            raise RefusedError("no visits are left on the pass")
        self.visits -= 1


@dataclass
class Member:
    number: int
    name: str
    card: Pass
    status: Status = Status.ACTIVE
    paused_on: datetime.date | None = None

    def check_in(self, today: datetime.date) -> int:
        """Use one visit, and return how many are left."""
        if self.status is not Status.ACTIVE:
            raise RefusedError(f"the membership of {self.name} is {self.status.value}")
        self.card.use(today)
        return self.card.visits

    def bill(self) -> None:
        """Send a bill."""
        self.move(Status.UNPAID)

    def pay(self) -> None:
        """Pay the bill."""
        if self.status is not Status.UNPAID:
            raise RefusedError(f"{self.name} has no bill to pay")
        self.move(Status.ACTIVE)

    def end(self) -> None:
        """Leave the club for good."""
        self.move(Status.ENDED)

    def pause(self, today: datetime.date) -> None:
        """Stop the clock of the pass."""
        self.move(Status.PAUSED)
        self.paused_on = today

    def resume(self, today: datetime.date) -> None:
        """Let the clock go on. A pass that was valid gets the days of the pause."""
        if self.status is not Status.PAUSED or self.paused_on is None:
            raise RefusedError(f"{self.name} isn't paused")
        if today < self.paused_on:
            raise RefusedError(f"the pause began on {self.paused_on}")
        if self.card.covers(self.paused_on):
            self.card.until += today - self.paused_on
        self.move(Status.ACTIVE)
        self.paused_on = None

    def move(self, wanted: Status) -> None:
        """Change the status if that's allowed."""
        if wanted not in ALLOWED[self.status]:
            raise RefusedError(
                f"a membership that's {self.status.value} can't be {wanted.value} next"
            )
        self.status = wanted
