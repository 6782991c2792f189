class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5

    def feed(self):
        hunger = self.hunger - 3
        if hunger < 0:
            hunger = 0
        self.hunger = hunger

    def report(self):
        return f"{self.name}: hunger {self.hunger}"


momo = Pet("Momo")
momo.feed()
momo.feed()
print(momo.report())
