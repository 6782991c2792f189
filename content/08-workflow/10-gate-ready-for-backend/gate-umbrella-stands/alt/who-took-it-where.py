import json
from dataclasses import dataclass, field


class StandError(Exception):
    def __init__(self, stop: str, reason: str) -> None:
        super().__init__(f"{stop}: {reason}")


@dataclass
class Stand:
    places: int
    umbrellas: int


@dataclass
class Town:
    stands: dict[str, Stand]
    taken: dict[str, str] = field(default_factory=dict)

    def take(self, where: str, who: str) -> int:
        if self.stands.get(where) is None:
            raise StandError(where, "no stand here")
        if who in self.taken:
            raise StandError(where, f"you have one from {self.taken[who]}")
        if not self.stands[where].umbrellas:
            raise StandError(where, "all gone")
        self.taken[who] = where
        self.stands[where] = Stand(self.stands[where].places, self.stands[where].umbrellas - 1)
        return self.stands[where].umbrellas

    def leave(self, where: str, who: str) -> int:
        if self.stands.get(where) is None:
            raise StandError(where, "no stand here")
        if who not in self.taken:
            raise StandError(where, "you have none")
        if self.stands[where].places - self.stands[where].umbrellas < 1:
            raise StandError(where, "no room")
        del self.taken[who]
        self.stands[where] = Stand(self.stands[where].places, self.stands[where].umbrellas + 1)
        return self.stands[where].umbrellas


def to_text(town: Town) -> str:
    stands = {}
    for stop, stand in town.stands.items():
        stands[stop] = {"places": stand.places, "umbrellas": stand.umbrellas}
    return json.dumps({"stands": stands, "taken": town.taken})


def from_text(saved: str) -> Town:
    data = json.loads(saved)
    return Town({stop: Stand(**row) for stop, row in data["stands"].items()}, data["taken"])
