import datetime as dt
from dataclasses import dataclass


class LendingError(Exception):
    def __init__(self, person: str, why: str) -> None:
        super().__init__(f"Sorry {person}, {why}")


@dataclass
class Thing:
    days: int
    count: int


@dataclass
class Loan:
    thing: str
    person: str
    due: dt.date
    back: dt.date | None = None

    def free_again(self) -> dt.date:
        assert self.back is not None
        return self.back + max(self.back - self.due, dt.timedelta(0))


class Cupboard:
    def __init__(self, things: dict[str, Thing], loans: list[Loan]) -> None:
        self.things = things
        self.loans = loans

    def out(self) -> list[Loan]:
        return [loan for loan in self.loans if loan.back is None]

    def why_not(self, thing: str, person: str, today: dt.date) -> str:
        if thing not in self.things:
            return "we don't have that"
        mine = [loan for loan in self.out() if loan.person == person]
        if any(loan.due < today for loan in mine):
            return "something of yours is late"
        if any(today < loan.free_again() for loan in self.loans if loan.person == person and loan.back):
            return "you have to wait"
        if sum(loan.thing == thing for loan in self.out()) == self.things[thing].count:
            return "it's out"
        return ""

    def lend(self, thing: str, person: str, today: dt.date) -> dt.date:
        problem = self.why_not(thing, person, today)
        if problem:
            raise LendingError(person, problem)
        self.loans.append(Loan(thing, person, today + dt.timedelta(self.things[thing].days)))
        return self.loans[-1].due

    def take_back(self, thing: str, person: str, today: dt.date) -> int:
        for loan in self.out():
            if (loan.thing, loan.person) == (thing, person):
                loan.back = today
                return (loan.free_again() - today).days
        raise LendingError(person, f"you don't have the {thing}")
