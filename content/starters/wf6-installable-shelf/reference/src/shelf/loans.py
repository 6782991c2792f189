"""What a loan is, and how it ends."""

import datetime
from dataclasses import dataclass
from enum import Enum

from shelf.fees import late_fee
from shelf.members import is_child
from shelf.opening import next_opening

LOAN_DAYS = 21
MOST_LOANS = 5


class Status(Enum):
    OUT = "out"
    RETURNED = "returned"


@dataclass
class Loan:
    isbn: str
    member: str
    due: datetime.date
    status: Status = Status.OUT

    def give_back(self) -> None:
        """End the loan. Raises a ValueError if it has ended already."""
        if self.status is Status.RETURNED:
            raise ValueError("this loan has ended already")
        self.status = Status.RETURNED

    def days_late(self, today: datetime.date) -> int:
        """Return how many days after its last day this is. In time, it's 0."""
        return max((today - self.due).days, 0)

    def fee(self, today: datetime.date) -> float:
        """Return what bringing it back today costs."""
        if is_child(self.member):
            return 0.0
        return late_fee(self.days_late(today))


def due_date(today: datetime.date) -> datetime.date:
    """Return the last day of a loan that begins today."""
    return next_opening(today + datetime.timedelta(days=LOAN_DAYS))
