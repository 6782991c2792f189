from dataclasses import dataclass, field


@dataclass
class Room:
    name: str
    doors: dict = field(default_factory=dict)
    things: list[str] = field(default_factory=list)

    def look(self, bag: list[str]) -> str:
        lines = ["*** " + self.name + " ***"]
        for direction in self.doors:
            lines.append(f"{direction}: a hatch")
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
        try:
            self.room = self.room.doors[direction]
        except KeyError as error:
            raise ValueError("A wall. Ouch.") from error

    def take(self, thing):
        self.room.things.remove(thing)
        self.bag.append(thing)


def build():
    rooms = {name: Room(name) for name in ["bridge", "kitchen", "engine room"]}
    rooms["hold"] = DarkRoom("hold")
    ways = [
        ("bridge", "aft", "kitchen"),
        ("kitchen", "fore", "bridge"),
        ("kitchen", "down", "hold"),
        ("hold", "up", "kitchen"),
        ("kitchen", "aft", "engine room"),
        ("engine room", "fore", "kitchen"),
    ]
    for start, direction, end in ways:
        rooms[start].doors[direction] = rooms[end]
    rooms["engine room"].things.append("lamp")
    rooms["engine room"].things.append("left boot")
    rooms["hold"].things.append("parrot")
    return Player(rooms["bridge"])


def main():
    player = build()
    word = input(player.room.look(player.bag) + "\n? ")
    while word != "stop":
        if word == "bag":
            print(player.bag)
        elif word in player.room.doors:
            player.go(word)
        elif word in player.room.things:
            player.take(word)
        else:
            print("Aye?")
        word = input(player.room.look(player.bag) + "\n? ")


main()
