class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5
        self.tired = 5
        self.happy = 5

    def keep_limits(self):
        if self.hunger < 0:
            self.hunger = 0
        if self.hunger > 10:
            self.hunger = 10
        if self.tired < 0:
            self.tired = 0
        if self.tired > 10:
            self.tired = 10
        if self.happy > 10:
            self.happy = 10

    def feed(self):
        self.hunger -= 1
        self.keep_limits()

    def play(self):
        self.hunger += 1
        self.tired += 1
        self.happy += 1
        self.keep_limits()

    def sleep(self):
        self.hunger += 1
        self.tired -= 1
        self.keep_limits()

    def mood(self):
        if self.happy == 10:
            return "The cactus is in bloom."
        elif self.tired == 10:
            return "The cactus leans on the window."
        elif self.hunger == 10:
            return "The cactus eats flies."
        else:
            return "The cactus stands still."


name = input("Name? ")
pet = Pet(name)
running = True
while running:
    word = input("What now? ")
    if word == "bye":
        running = False
    elif word == "feed":
        pet.feed()
        print(pet.mood())
    elif word == "play":
        pet.play()
        print(pet.mood())
    elif word == "sleep":
        pet.sleep()
        print(pet.mood())
    else:
        print("A cactus can't do that.")
