class Pet:
    def __init__(self, name, hunger):
        self.name = name
        self.hunger = hunger


momo = Pet("Momo", 5)
kiki = Pet("Kiki", 2)
print(momo.name, "has a hunger of", momo.hunger)
print("Kiki has a hunger of 2")
