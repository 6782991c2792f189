class Pet:
    def __init__(self, name, happy=3):
        self.name = name
        self.happy = happy
        self.hungry = 2

    def play_with(self, other):
        if self is other:
            raise ValueError("two pets, please")
        for pet in [self, other]:
            pet.hungry += 1
            pet.happy += 2
            if pet.happy > 10:
                pet.happy = 10

    def report(self):
        return f"{self.name}: happy {self.happy}, hungry {self.hungry}"


momo = Pet("Momo")
kiki = Pet("Kiki", 9)
bibi = Pet("Bibi")
momo.play_with(kiki)
for pet in [momo, kiki, bibi]:
    print(pet.report())
