class Hut:
    def __init__(self, beds):
        self.beds = beds
        self.guests = []

    @property
    def free(self):
        number = self.beds - len(self.guests)
        if number < 0:
            return 0
        return number

    @property
    def is_full(self):
        return len(self.guests) >= self.beds


hut = Hut(3)
hut.guests.append("Tenzin")
hut.guests.append("Ines")
print(hut.free, hut.is_full)
hut.guests.append("Paulo")
print(hut.free, hut.is_full)
hut.beds = 5
print(hut.free, hut.is_full)
hut.beds = 2
print(hut.free, hut.is_full)
