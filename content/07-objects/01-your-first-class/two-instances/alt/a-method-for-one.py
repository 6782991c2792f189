class Pet:
    def __init__(self, name, happy=3):
        self.name = name
        self.happy = happy
        self.hungry = 2

    def have_fun(self):
        self.happy = min(self.happy + 2, 10)
        self.hungry += 1

    def play_with(self, other):
        if other is self:
            raise ValueError(self.name)
        self.have_fun()
        other.have_fun()

    def report(self):
        return f"{self.name}: happy {self.happy}, hungry {self.hungry}"


momo = Pet("Momo")
kiki = Pet("Kiki", 9)
bibi = Pet("Bibi")
momo.play_with(kiki)
for pet in [momo, kiki, bibi]:
    print(pet.report())
