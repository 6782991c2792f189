class Pet:
    def __init__(self, name, hunger=5):
        self.name = name
        self.hunger = hunger


momo = Pet("Momo")
kiki = Pet("Kiki", hunger=2)
for pet in [momo, kiki]:
    print(f"{pet.name} has a hunger of {pet.hunger}")
