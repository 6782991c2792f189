from enum import Enum


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
    return Direction[word.upper()]


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


player = build()
print(player.room.look(player.bag))
while True:
    line = input("> ")
    if line.strip().lower() == "stop":
        break
    print(obey(player, line))
