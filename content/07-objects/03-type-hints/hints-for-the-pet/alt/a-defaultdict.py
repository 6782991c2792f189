from collections import defaultdict
from typing import DefaultDict, Optional


class Pet:
    def __init__(self, name: str) -> None:
        self.name: str = name
        self.hunger: int = 5
        self.tired: int = 5
        self.happy: int = 5
        self.toys: DefaultDict[str, int] = defaultdict(int)

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
        if self.happy == 10:
            return f"{self.name} dances"
        if self.tired == 10:
            return f"{self.name} snores"
        if self.hunger == 10:
            return f"{self.name} looks at the fridge"
        return f"{self.name} sits"

    def give(self, toy: str) -> None:
        self.toys[toy] += 1

    def favourite(self) -> Optional[str]:
        return max(self.toys, key=self.toys.__getitem__, default=None)


def main() -> None:
    pet = Pet(input("Who is it? "))
    while (word := input("> ")) != "bye":
        if word == "toy":
            toy = input("Which? ")
            pet.give(toy)
            print(f"{pet.name} has {pet.toys[toy]} of them now")
        elif word in ("feed", "play", "sleep"):
            getattr(pet, word)()
            print(pet.mood())
        else:
            print("huh?")
    print(f"Favourite toy: {pet.favourite() or 'a shoe'}")


main()
