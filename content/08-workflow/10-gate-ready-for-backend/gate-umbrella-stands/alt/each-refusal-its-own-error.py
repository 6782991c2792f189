import json
from dataclasses import dataclass


class StandError(Exception):
    pass


class EmptyError(StandError):
    pass


class FullError(StandError):
    pass


class PersonError(StandError):
    pass


@dataclass
class Stand:
    places: int
    umbrellas: int

    def move(self, by: int) -> int:
        after = self.umbrellas + by
        if after < 0:
            raise EmptyError("this stand is empty")
        if after > self.places:
            raise FullError("this stand is full")
        self.umbrellas = after
        return after


@dataclass
class Town:
    stands: dict[str, Stand]
    has_one: dict[str, bool] | None = None

    def move(self, stop: str, person: str, by: int) -> int:
        if self.has_one is None:
            self.has_one = {}
        try:
            stand = self.stands[stop]
        except KeyError as error:
            raise StandError(f"no stop is called {stop}") from error
        if self.has_one.get(person, False) is (by == -1):
            raise PersonError(f"{person} can't do that")
        left = stand.move(by)
        self.has_one[person] = by == -1
        return left

    def take(self, stop: str, person: str) -> int:
        return self.move(stop, person, -1)

    def leave(self, stop: str, person: str) -> int:
        return self.move(stop, person, 1)


def to_text(town: Town) -> str:
    stands = {stop: {"places": one.places, "umbrellas": one.umbrellas} for stop, one in town.stands.items()}
    return json.dumps({"stands": stands, "has_one": town.has_one})


def from_text(text: str) -> Town:
    data = json.loads(text)
    return Town({stop: Stand(**row) for stop, row in data["stands"].items()}, data["has_one"])
