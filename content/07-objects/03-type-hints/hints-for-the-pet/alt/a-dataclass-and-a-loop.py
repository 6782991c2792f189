from dataclasses import dataclass, field


@dataclass
class Pet:
    name: str
    hunger: int = 5
    tired: int = 5
    happy: int = 5
    toys: dict[str, int] = field(default_factory=dict)

    def feed(self) -> None:
        self.hunger = max(0, self.hunger - 2)

    def play(self) -> None:
        self.happy = min(10, self.happy + 1)
        self.hunger = min(10, self.hunger + 1)
        self.tired = min(10, self.tired + 1)

    def sleep(self) -> None:
        self.tired = max(0, self.tired - 3)
        self.hunger = min(10, self.hunger + 1)

    def mood(self) -> str:
        if self.happy > 7:
            return "Purr."
        if self.tired > 7:
            return "Zzz."
        if self.hunger > 7:
            return "MEOW!"
        return "Meow."

    def give(self, toy: str) -> None:
        if toy not in self.toys:
            self.toys[toy] = 0
        self.toys[toy] += 1

    def favourite(self) -> str | None:
        best = None
        most = 0
        for toy, number in self.toys.items():
            if number > most:
                best, most = toy, number
        return best


pet = Pet(input("Name of the cat? "))
command = input("> ")
while command != "bye":
    if command == "toy":
        pet.give(input("Toy? "))
        print(pet.mood())
    elif command in ("feed", "play", "sleep"):
        {"feed": pet.feed, "play": pet.play, "sleep": pet.sleep}[command]()
        print(pet.mood())
    else:
        print("The cat looks away.")
    command = input("> ")
print("Favourite toy:", pet.favourite() or "your shoe")
