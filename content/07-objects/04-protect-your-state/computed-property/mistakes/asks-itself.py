class Hut:
    def __init__(self, beds):
        self.beds = beds
        self.guests = []

    @property
    def free(self):
        return max(0, self.free - len(self.guests))

    @property
    def is_full(self):
        return self.free == 0


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
