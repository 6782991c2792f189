def limit(number):
    return max(0, min(10, number))


class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger, self.tired, self.happy = 5, 5, 5

    def change(self, hunger, tired, happy):
        self.hunger = limit(self.hunger + hunger)
        self.tired = limit(self.tired + tired)
        self.happy = limit(self.happy + happy)

    def feed(self):
        self.change(-2, 0, 1)

    def play(self):
        self.change(1, 2, 3)

    def sleep(self):
        self.change(1, -5, 0)

    def mood(self):
        face = "(o_o)"
        if self.happy > 7:
            face = "(^_^)"
        if self.tired > 7:
            face = "(-_-) zzz"
        if self.hunger > 7:
            face = "(>_<) food!"
        return face


def main():
    pet = Pet(input("Name your dragon: "))
    commands = {"feed": pet.feed, "play": pet.play, "sleep": pet.sleep}
    command = input("> ")
    while command != "bye":
        if command in commands:
            commands[command]()
            print(pet.mood())
        else:
            print("The dragon looks at you.")
        command = input("> ")


main()
