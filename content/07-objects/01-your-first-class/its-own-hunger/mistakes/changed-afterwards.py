class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5


momo = Pet("Momo")
kiki = Pet("Kiki")
kiki.hunger = 2
print(momo.name, "has a hunger of", momo.hunger)
print(kiki.name, "has a hunger of", kiki.hunger)
