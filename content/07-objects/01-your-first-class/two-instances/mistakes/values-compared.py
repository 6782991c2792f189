class Pet:
    def __init__(self, name, happy=3):
        self.name = name
        self.happy = happy
        self.hungry = 2

    def play_with(self, other):
        if other.name == self.name and other.happy == self.happy:
            raise ValueError(f"{self.name} can't play alone")
        self.happy = min(10, self.happy + 2)
        other.happy = min(10, other.happy + 2)
        self.hungry = self.hungry + 1
        other.hungry = other.hungry + 1

    def report(self):
        return f"{self.name}: happy {self.happy}, hungry {self.hungry}"


momo = Pet("Momo")
kiki = Pet("Kiki", 9)
bibi = Pet("Bibi")
momo.play_with(kiki)
for pet in [momo, kiki, bibi]:
    print(pet.report())
