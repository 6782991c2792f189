import json
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol, TypedDict


class Direction(Enum):
    AFT = "aft"
    FORE = "fore"
    DOWN = "down"
    UP = "up"


BACK = {
    Direction.AFT: Direction.FORE,
    Direction.FORE: Direction.AFT,
    Direction.DOWN: Direction.UP,
    Direction.UP: Direction.DOWN,
}


@dataclass
class Room:
    name: str
    doors: dict = field(default_factory=dict)
    things: list[str] = field(default_factory=list)

    def connect(self, direction, other):
        self.doors[direction] = other
        other.doors[BACK[direction]] = self

    def look(self, bag: list[str]) -> str:
        lines = ["*** " + self.name + " ***"]
        for direction in self.doors:
            lines.append(f"{direction.value}: a hatch")
        for thing in self.things:
            lines.append(f"On the floor: {thing}")
        return "\n".join(lines)


class DarkRoom(Room):
    def look(self, bag):
        if "lamp" not in bag:
            return f"Something breathes in the {self.name}."
        return "Your lamp flickers.\n" + super().look(bag)


@dataclass
class Player:
    room: Room
    bag: list[str] = field(default_factory=list)

    def go(self, direction):
        if direction not in self.room.doors:
            raise ValueError("A wall. Ouch.")
        self.room = self.room.doors[direction]

    def take(self, thing):
        move(thing, self.room.things, self.bag)

    def drop(self, thing):
        move(thing, self.bag, self.room.things)


def move(thing, old, new):
    if thing not in old:
        raise ValueError(f"You look for the {thing}, and it isn't there.")
    old.remove(thing)
    new.append(thing)


def build():
    bridge, kitchen, engine, hold = Room("bridge"), Room("kitchen"), Room("engine room"), DarkRoom("hold")
    bridge.connect(Direction.AFT, kitchen)
    kitchen.connect(Direction.AFT, engine)
    kitchen.connect(Direction.DOWN, hold)
    engine.things = ["lamp", "left boot"]
    hold.things.append("parrot")
    return Player(bridge)


WORDS = {one.value: one for one in Direction}


def obey(player, line):
    words = line.lower().split()
    match words:
        case ["go", word] | [word] if word in WORDS:
            return walk(player, WORDS[word])
        case ["take" | "get", _, *_]:
            return attempt(player.take, " ".join(words[1:]))
        case ["drop", _, *_]:
            return attempt(player.drop, " ".join(words[1:]))
        case ["look" | "l"]:
            return player.room.look(player.bag)
        case ["bag" | "inventory"]:
            return f"You carry {len(player.bag)} things: {player.bag}"
        case []:
            return "The sea is quiet."
    return "Aye? Directions are " + ", ".join(WORDS) + "."


def walk(player, direction):
    try:
        player.go(direction)
    except ValueError as error:
        return str(error)
    return player.room.look(player.bag)


def attempt(action, thing):
    try:
        action(thing)
        return "Done."
    except ValueError as error:
        return str(error)


class Saved(TypedDict):
    here: str
    places: dict[str, list[str]]


class Storage(Protocol):
    def save(self, saved: Saved) -> None:
        """Keeps a game, instead of the last one."""

    def load(self) -> Saved | None:
        """Returns the game that was saved last, if there is one."""


class MemoryStorage:
    def __init__(self) -> None:
        self.text = ""

    def save(self, saved: Saved) -> None:
        self.text = json.dumps(saved)

    def load(self) -> Saved | None:
        if self.text == "":
            return None
        return json.loads(self.text)


class FileStorage:
    def __init__(self, path: str):
        self.path = path

    def save(self, saved: Saved) -> None:
        text = json.dumps(saved, indent=4)
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(text)

    def load(self) -> Saved | None:
        try:
            file = open(self.path, encoding="utf-8")
        except FileNotFoundError:
            return None
        with file:
            return json.loads(file.read())


def rooms_of(player: Player) -> list[Room]:
    rooms = [player.room]
    names = {player.room.name}
    for room in rooms:
        for other in room.doors.values():
            if other.name not in names:
                rooms.append(other)
                names.add(other.name)
    return rooms


def snapshot(player: Player) -> Saved:
    places = {"": player.bag.copy()}
    for room in rooms_of(player):
        places[room.name] = room.things.copy()
    return Saved(here=player.room.name, places=places)


def restore(saved: Saved) -> Player:
    player = build()
    for room in rooms_of(player):
        if room.name in saved["places"]:
            room.things = saved["places"][room.name].copy()
        if room.name == saved["here"]:
            here = room
    return Player(here, saved["places"][""].copy())


def play(storage: Storage) -> None:
    player = build()
    print(obey(player, "look"))
    line = input("? ").strip()
    while line != "stop":
        match line.lower().split():
            case ["save"]:
                storage.save(snapshot(player))
                print("Aye aye.")
            case ["load"]:
                saved = storage.load()
                if saved is not None:
                    player = restore(saved)
                    print(obey(player, "look"))
                else:
                    print("The logbook is empty.")
            case _:
                print(obey(player, line))
        line = input("? ").strip()


if __name__ == "__main__":
    play(FileStorage("adventure.json"))
