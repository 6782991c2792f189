from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta


class LendingError(Exception):
    pass


class UnknownThingError(LendingError):
    pass


class NotHereError(LendingError):
    pass


class PersonError(LendingError):
    pass


@dataclass(frozen=True)
class Thing:
    days: int
    count: int


@dataclass(frozen=True)
class Loan:
    thing: str
    person: str
    due: date


@dataclass
class Cupboard:
    things: dict[str, Thing]
    loans: list[Loan]
    penalties: list[tuple[str, date]] = field(default_factory=list)

    def lend(self, thing: str, person: str, today: date) -> date:
        try:
            one = self.things[thing]
        except KeyError as error:
            raise UnknownThingError(f"what is a {thing}?") from error
        for name, until in self.penalties:
            if name == person and today <= until:
                raise PersonError(f"not before {until + timedelta(days=1)}")
        here = one.count
        for loan in self.loans:
            if loan.person == person and today > loan.due:
                raise PersonError(f"the {loan.thing} first")
            if loan.thing == thing:
                here -= 1
        if here < 1:
            raise NotHereError("somebody else has it")
        new = Loan(thing, person, today + timedelta(days=one.days))
        self.loans = [*self.loans, new]
        return new.due

    def take_back(self, thing: str, person: str, today: date) -> int:
        matching = [loan for loan in self.loans if loan.thing == thing and loan.person == person]
        if not matching:
            raise NotHereError("that isn't yours to return")
        self.loans = [loan for loan in self.loans if loan is not matching[0]]
        days = (today - matching[0].due).days
        if days > 0:
            self.penalties.append((person, today + timedelta(days=days - 1)))
            return days
        return 0
