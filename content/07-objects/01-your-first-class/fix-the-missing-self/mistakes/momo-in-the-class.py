class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5

    def feed(self):
        momo.hunger = momo.hunger - 3
        if momo.hunger < 0:
            momo.hunger = 0

    def report(self):
        return f"{self.name}: hunger {self.hunger}"


momo = Pet("Momo")
momo.feed()
momo.feed()
print(momo.report())
