class Pet:
    def __init__(self, name: str) -> None:
        self.name = name
        self.hunger = 5
        self.tired = 5
        self.happy = 5
        self.toys: dict[str, int] = {}

    def feed(self) -> None:
        self.hunger = max(0, self.hunger - 3)

    def play(self) -> None:
        self.happy = min(10, self.happy + 2)
        self.hunger = min(10, self.hunger + 1)
        self.tired = min(10, self.tired + 1)

    def sleep(self) -> None:
        self.tired = max(0, self.tired - 4)
        self.hunger = min(10, self.hunger + 2)

    def mood(self) -> str:
        if self.hunger >= 8:
            return f"{self.name} is looking at your sandwich."
        if self.tired >= 8:
            return f"{self.name} yawns and shows three teeth."
        if self.happy >= 8:
            return f"{self.name} runs around your chair. Twice."
        return f"{self.name} blinks."

    def give(self, toy: str) -> None:
        self.toys[toy] = self.toys.get(toy, 0) + 1

    def favourite(self) -> str | None:
        if not self.toys:
            return None
        return max(self.toys, key=lambda toy: self.toys[toy])


pet = Pet(input("What's your pet called? "))
print(pet.mood())
while True:
    command = input("feed, play, sleep, toy or bye? ")
    if command == "bye":
        break
    elif command == "feed":
        pet.feed()
    elif command == "play":
        pet.play()
    elif command == "sleep":
        pet.sleep()
    elif command == "toy":
        pet.give(input("Which toy? "))
    else:
        print(f"{pet.name} doesn't understand.")
    print(pet.mood(), pet.favourite())
toy = pet.favourite()
if toy is None:
    print(f"{pet.name} waves with its tail.")
else:
    print(f"{pet.name} waves with its {toy}.")
