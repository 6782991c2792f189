class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5
        self.tired = 5
        self.happy = 5

    def feed(self):
        self.hunger = max(0, self.hunger - 3)

    def play(self):
        self.happy = min(10, self.happy + 2)
        self.hunger = min(10, self.hunger + 1)
        self.tired = min(10, self.tired + 1)

    def sleep(self):
        self.tired = max(0, self.tired - 4)
        self.hunger = min(10, self.hunger + 2)

    def mood(self):
        self.hunger = min(10, self.hunger + 1)
        if self.hunger >= 8:
            return f"{self.name} is looking at your sandwich."
        if self.tired >= 8:
            return f"{self.name} yawns and shows three teeth."
        if self.happy >= 8:
            return f"{self.name} runs around your chair. Twice."
        return f"{self.name} blinks."


pet = Pet(input("What's your pet called? "))
print(pet.mood())
while True:
    command = input("feed, play, sleep or bye? ")
    if command == "bye":
        break
    elif command == "feed":
        pet.feed()
    elif command == "play":
        pet.play()
    elif command == "sleep":
        pet.sleep()
    else:
        print(f"{pet.name} doesn't understand.")
    print(pet.mood())
print(f"{pet.name} waves with its tail.")
