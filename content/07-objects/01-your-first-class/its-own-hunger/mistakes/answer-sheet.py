class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5


momo = Pet("Momo")
kiki = Pet("Kiki")
print(momo.name, "has a hunger of", momo.hunger)
print("Kiki has a hunger of 2")
