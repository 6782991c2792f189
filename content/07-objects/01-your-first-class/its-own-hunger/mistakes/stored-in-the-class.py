class Pet:
    def __init__(self, name, hunger):
        self.name = name
        Pet.hunger = hunger


momo = Pet("Momo", 5)
kiki = Pet("Kiki", 2)
print(momo.name, "has a hunger of", momo.hunger)
print(kiki.name, "has a hunger of", kiki.hunger)
