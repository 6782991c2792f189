import json
from enum import Enum
from typing import Protocol, TypedDict


class Direction(Enum):
    NORTH = "north"
    SOUTH = "south"
    UP = "up"
    DOWN = "down"


class Room:
    def __init__(self, name):
        self.name = name
        self.doors = {}
        self.things = []

    def look(self, bag):
        text = f"{self.name}. You can go: {', '.join([one.value for one in self.doors])}."
        if self.things:
            text += f" You see: {', '.join(self.things)}."
        return text


class DarkRoom(Room):
    def look(self, bag):
        if "lamp" in bag:
            return super().look(bag)
        return f"{self.name}. It's too dark to see anything."


class Player:
    def __init__(self, room):
        self.room = room
        self.bag = []

    def go(self, direction):
        if direction not in self.room.doors:
            raise ValueError("There's no door on that side.")
        self.room = self.room.doors[direction]

    def take(self, thing):
        if thing not in self.room.things:
            raise ValueError(f"There's no {thing} here.")
        self.room.things.remove(thing)
        self.bag.append(thing)

    def drop(self, thing):
        if thing not in self.bag:
            raise ValueError(f"You don't have a {thing}.")
        self.bag.remove(thing)
        self.room.things.append(thing)


def connect(room, direction, other, back):
    room.doors[direction] = other
    other.doors[back] = room


def build():
    hall = Room("The hall of the library")
    reading = Room("The reading room")
    cellar = DarkRoom("The cellar")
    connect(hall, Direction.NORTH, reading, Direction.SOUTH)
    connect(hall, Direction.DOWN, cellar, Direction.UP)
    hall.things = ["umbrella"]
    reading.things = ["lamp", "old boot"]
    cellar.things = ["key", "skeleton"]
    return Player(hall)


def find_direction(word):
    try:
        return Direction(word)
    except ValueError as error:
        raise ValueError(f"Where is {word}? I know: {', '.join([one.value for one in Direction])}.") from error


def obey(player, line):
    try:
        match line.lower().split():
            case ["look"]:
                return player.room.look(player.bag)
            case ["bag"]:
                if player.bag:
                    return f"You have: {', '.join(player.bag)}."
                return "Your bag is empty."
            case ["go", word]:
                player.go(find_direction(word))
                return player.room.look(player.bag)
            case ["take", word, *words]:
                thing = " ".join([word] + words)
                player.take(thing)
                return f"You take the {thing}."
            case ["drop", word, *words]:
                thing = " ".join([word] + words)
                player.drop(thing)
                return f"You put down the {thing}."
            case ["take" | "drop"]:
                return "And what, please?"
            case ["go", *words]:
                return "Go where? One direction at a time."
            case _:
                return "Try go, take, drop, look, bag or stop."
    except ValueError as error:
        return str(error)


class Saved(TypedDict):
    room: str
    bag: list[str]
    things: dict[str, list[str]]


class Storage(Protocol):
    def save(self, saved: Saved) -> None: ...

    def load(self) -> Saved | None: ...


class MemoryStorage:
    def __init__(self) -> None:
        self.saved: Saved | None = None

    def save(self, saved: Saved) -> None:
        self.saved = saved

    def load(self) -> Saved | None:
        return self.saved


class FileStorage:
    def __init__(self, path: str) -> None:
        self.path = path

    def save(self, saved: Saved) -> None:
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump(saved, file)

    def load(self) -> Saved | None:
        try:
            with open(self.path, encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return None


def all_rooms(start: Room) -> dict[str, Room]:
    found = {start.name: start}
    waiting = [start]
    while waiting:
        for room in waiting.pop().doors.values():
            if room.name not in found:
                found[room.name] = room
                waiting.append(room)
    return found


def snapshot(player: Player) -> Saved:
    rooms = all_rooms(player.room)
    return {
        "room": player.room.name,
        "bag": list(player.bag),
        "things": {name: list(room.things) for name, room in rooms.items() if room.things},
    }


def restore(saved: Saved) -> Player:
    player = build()
    rooms = all_rooms(player.room)
    for name, things in saved["things"].items():
        rooms[name].things = list(things)
    player.room = rooms[saved["room"]]
    player.bag = list(saved["bag"])
    return player


def play(storage: Storage) -> None:
    player = build()
    print(player.room.look(player.bag))
    while True:
        line = input("> ").strip().lower()
        if line == "stop":
            break
        elif line == "save":
            storage.save(snapshot(player))
            print("Saved.")
        elif line == "load":
            saved = storage.load()
            if saved is None:
                print("There's no saved game.")
            else:
                player = restore(saved)
                print(player.room.look(player.bag))
        else:
            print(obey(player, line))


play(FileStorage("adventure.json"))
