import json
from dataclasses import dataclass, field


class StandError(Exception):
    pass


@dataclass
class Stand:
    places: int
    umbrellas: int


@dataclass
class Town:
    stands: dict[str, Stand]
    carrying: set[str] = field(default_factory=set)

    def stand(self, stop: str) -> Stand:
        if stop not in self.stands:
            raise StandError(f"there's no stand at {stop}")
        return self.stands[stop]

    def take(self, stop: str, person: str) -> int:
        stand = self.stand(stop)
        if person in self.carrying:
            raise StandError(f"{person} already has an umbrella")
        if stand.umbrellas == 0:
            raise StandError(f"the stand at {stop} is empty")
        stand.umbrellas -= 1
        self.carrying.add(person)
        return stand.umbrellas

    def leave(self, stop: str, person: str) -> int:
        stand = self.stand(stop)
        if person not in self.carrying:
            raise StandError(f"{person} has no umbrella")
        stand.umbrellas += 1
        self.carrying.remove(person)
        return stand.umbrellas


def to_text(town: Town) -> str:
    stands = {stop: [stand.places, stand.umbrellas] for stop, stand in town.stands.items()}
    return json.dumps({"stands": stands, "carrying": sorted(town.carrying)})


def from_text(text: str) -> Town:
    data = json.loads(text)
    stands = {stop: Stand(*pair) for stop, pair in data["stands"].items()}
    return Town(stands, set(data["carrying"]))
