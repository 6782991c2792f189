class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5
        self.tired = 5
        self.happy = 5

    def feed(self):
        if self.hunger >= 2:
            self.hunger -= 2
        else:
            self.hunger = 0

    def play(self):
        if self.hunger < 10:
            self.hunger += 1
        if self.tired < 10:
            self.tired += 1
        if self.happy < 10:
            self.happy += 1

    def sleep(self):
        if self.tired > 0:
            self.tired -= 1
        if self.hunger < 10:
            self.hunger += 1

    def mood(self):
        text = ""
        if self.hunger == 10:
            text += "Water! "
        if self.tired == 10:
            text += "Turn off the light. "
        if self.happy == 10:
            text += "I have a flower! "
        return text or "..."


def run():
    cactus = Pet(input("Your cactus is called: "))
    while True:
        word = input("> ")
        if word == "bye":
            return
        if word == "feed":
            cactus.feed()
        elif word == "play":
            cactus.play()
        elif word == "sleep":
            cactus.sleep()
        else:
            print("A cactus doesn't know that.")
            continue
        print(cactus.mood())


run()
