"""What the house lends, and the rules for it."""

import datetime
from dataclasses import dataclass, field


class LendingError(Exception):
    """The rules say no. Nothing has changed."""


@dataclass
class Thing:
    days: int
    count: int


@dataclass
class Loan:
    thing: str
    person: str
    due: datetime.date


@dataclass
class Cupboard:
    things: dict[str, Thing]
    loans: list[Loan]
    waits: dict[str, datetime.date] = field(default_factory=dict)

    def lend(self, thing: str, person: str, today: datetime.date) -> datetime.date:
        """Lend a thing if the rules allow it. Return the last day of the loan."""
        if thing not in self.things:
            raise LendingError(f"there's no {thing} in the cupboard")
        out = [loan for loan in self.loans if loan.thing == thing]
        if len(out) >= self.things[thing].count:
            raise LendingError(f"no {thing} is here, {out[0].person} has one")
        for loan in self.loans:
            if loan.person == person and loan.due < today:
                raise LendingError(
                    f"{person} still has the {loan.thing}, which was due on {loan.due}"
                )
        if person in self.waits and today < self.waits[person]:
            raise LendingError(f"{person} can borrow again on {self.waits[person]}")
        due = today + datetime.timedelta(days=self.things[thing].days)
        self.loans.append(Loan(thing, person, due))
        return due

    def take_back(self, thing: str, person: str, today: datetime.date) -> int:
        """End a loan. Return how many days late it is."""
        for loan in self.loans:
            if loan.thing == thing and loan.person == person:
                self.loans.remove(loan)
                late = max((today - loan.due).days, 0)
                again = today + datetime.timedelta(days=late)
                self.waits[person] = max(again, self.waits.get(person, again))
                return late
        raise LendingError(f"{person} doesn't have the {thing}")
