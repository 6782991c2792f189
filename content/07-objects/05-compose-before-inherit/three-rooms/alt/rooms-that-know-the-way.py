class NoWayError(ValueError):
    pass


class Room:
    def __init__(self, name, text="Nothing special."):
        self.name = name
        self.text = text
        self.doors = {}
        self.things = []

    def next(self, direction):
        room = self.doors.get(direction)
        if room is None:
            raise NoWayError("You walk into the wall.")
        return room

    def give(self, thing):
        if thing in self.things:
            self.things.remove(thing)
            return thing
        raise NoWayError(f"You look everywhere, but there is no {thing}.")

    def contents(self, bag):
        return self.things

    def look(self, bag):
        return f"{self.name.upper()}\n{self.text}\nDoors: {list(self.doors)}\nThings: {self.contents(bag)}"


class DarkRoom(Room):
    def contents(self, bag):
        if "lamp" in bag:
            return super().contents(bag)
        return "?"


class Player:
    def __init__(self, room):
        self.room = room
        self.bag = []

    def go(self, direction):
        self.room = self.room.next(direction)

    def take(self, thing):
        self.bag.append(self.room.give(thing))


def build():
    gate, stairs, tower = Room("gate", "It rains."), Room("stairs"), DarkRoom("tower", "It smells of owls.")
    gate.doors["in"] = stairs
    stairs.doors["out"] = gate
    stairs.doors["up"] = tower
    tower.doors["down"] = stairs
    gate.things = ["lamp"]
    tower.things = ["egg"]
    return Player(gate)


if __name__ == "__main__":
    player = build()
    print(player.room.look(player.bag))
    word = ""
    while word != "stop":
        word = input("What now? ")
        try:
            if word == "bag":
                for thing in player.bag:
                    print("-", thing)
            elif word in player.room.things:
                player.take(word)
                print("Yours.")
            elif word != "stop":
                player.go(word)
                print(player.room.look(player.bag))
        except ValueError as error:
            print(error)
