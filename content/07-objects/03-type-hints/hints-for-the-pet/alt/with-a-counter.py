from collections import Counter


class Pet:
    def __init__(self, name: str) -> None:
        self.name = name
        self.hunger, self.tired, self.happy = 5, 5, 5
        self.toys: Counter[str] = Counter()

    def change(self, hunger: int, tired: int, happy: int) -> None:
        self.hunger = max(0, min(10, self.hunger + hunger))
        self.tired = max(0, min(10, self.tired + tired))
        self.happy = max(0, min(10, self.happy + happy))

    def feed(self) -> str:
        self.change(-3, 0, 0)
        return "Crunch!"

    def play(self) -> None:
        self.change(1, 1, 1)

    def sleep(self) -> None:
        self.change(1, -5, 0)

    def mood(self) -> str:
        faces = {"hunger": "(>_<)", "tired": "(-_-)", "happy": "(^_^)", "": "(o_o)"}
        state = ""
        if self.happy > 8:
            state = "happy"
        if self.tired > 8:
            state = "tired"
        if self.hunger > 8:
            state = "hunger"
        return faces[state]

    def give(self, toy: str) -> None:
        self.toys.update([toy])

    def favourite(self) -> str | None:
        for toy, number in self.toys.most_common(1):
            return toy
        return None


def main() -> None:
    pet = Pet(input("Dragon? "))
    while True:
        command = input("? ")
        if command == "bye":
            favourite = pet.favourite()
            if favourite is not None:
                print("Bye! I'm taking the", favourite)
            return
        if command == "feed":
            print(pet.feed())
        elif command == "play":
            pet.play()
        elif command == "sleep":
            pet.sleep()
        elif command == "toy":
            pet.give(input("Which one? "))
        print(pet.mood())


main()
