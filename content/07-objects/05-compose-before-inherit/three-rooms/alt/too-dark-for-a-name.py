class Room:
    def __init__(self, name):
        self.name = name
        self.doors = {}
        self.things = []

    def look(self, bag):
        text = f"{self.name}. You can go: {', '.join(self.doors)}."
        if self.things:
            text += f" You see: {', '.join(self.things)}."
        return text


class DarkRoom(Room):
    def look(self, bag):
        if "lamp" in bag:
            return super().look(bag)
        return "You see nothing at all."


class Player:
    def __init__(self, room):
        self.room = room
        self.bag = []

    def go(self, direction):
        if direction not in self.room.doors:
            raise ValueError(f"There's no door {direction}.")
        self.room = self.room.doors[direction]

    def take(self, thing):
        if thing not in self.room.things:
            raise ValueError(f"There's no {thing} here.")
        self.room.things.remove(thing)
        self.bag.append(thing)


def connect(room, direction, other, back):
    room.doors[direction] = other
    other.doors[back] = room


def build():
    hall = Room("The hall of the library")
    reading = Room("The reading room")
    cellar = DarkRoom("The cellar")
    connect(hall, "north", reading, "south")
    connect(hall, "down", cellar, "up")
    hall.things = ["umbrella"]
    reading.things = ["lamp", "cake"]
    cellar.things = ["key", "skeleton"]
    return Player(cellar)


player = build()
print(player.room.look(player.bag))
while True:
    word = input("> ").strip().lower()
    if word == "stop":
        break
    try:
        if word == "bag":
            print("You have:", player.bag)
        elif word in player.room.doors:
            player.go(word)
            print(player.room.look(player.bag))
        else:
            player.take(word)
            print(f"You take the {word}.")
    except ValueError as error:
        print(error)
