class Cabin:
    def __init__(self, number, riders):
        self.number = number
        self.riders = riders

    def __repr__(self):
        return "(" + "o" + self.riders + "." * (4 - self.riders) + ")"


line = [Cabin(1, 2), Cabin(2, 0), Cabin(3, 4)]
line[1].riders = line[1].riders - 3
print(line)
