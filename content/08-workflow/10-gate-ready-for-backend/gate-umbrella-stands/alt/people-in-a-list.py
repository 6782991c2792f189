import json
from dataclasses import dataclass


@dataclass
class Stand:
    places: int
    umbrellas: int


class StandError(Exception):
    pass


class Town:
    def __init__(self, stands: dict[str, Stand]) -> None:
        self.stands = stands
        self.people: list[str] = []

    def take(self, stop: str, person: str) -> int:
        if stop not in self.stands:
            raise StandError("unknown stop")
        if self.stands[stop].umbrellas <= 0:
            raise StandError("empty")
        if person in self.people:
            raise StandError("one is enough")
        self.people.append(person)
        self.stands[stop].umbrellas = self.stands[stop].umbrellas - 1
        return self.stands[stop].umbrellas

    def leave(self, stop: str, person: str) -> int:
        if stop not in self.stands:
            raise StandError("unknown stop")
        if person not in self.people:
            raise StandError("which umbrella?")
        if self.stands[stop].umbrellas >= self.stands[stop].places:
            raise StandError("full")
        self.people.remove(person)
        self.stands[stop].umbrellas = self.stands[stop].umbrellas + 1
        return self.stands[stop].umbrellas


def to_text(town: Town) -> str:
    rows = []
    for stop, stand in town.stands.items():
        rows.append({"stop": stop, "places": stand.places, "umbrellas": stand.umbrellas})
    return json.dumps([rows, town.people], indent=2)


def from_text(text: str) -> Town:
    rows, people = json.loads(text)
    stands = {}
    for row in rows:
        stands[row["stop"]] = Stand(row["places"], row["umbrellas"])
    town = Town(stands)
    town.people = people
    return town
