class Pet:
    def _init_(self, name, hunger):
        self.name = name
        self.hunger = hunger


momo = Pet("Momo", 5)
kiki = Pet("Kiki", 2)
print(momo.name, "has a hunger of", momo.hunger)
print(kiki.name, "has a hunger of", kiki.hunger)
