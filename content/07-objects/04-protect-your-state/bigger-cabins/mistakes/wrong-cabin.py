class Cabin:
    seats = 8

    def __init__(self, riders):
        self.riders = riders

    def __repr__(self):
        return "(" + "o" * self.riders + "." * (self.seats - self.riders) + ")"


line = [Cabin(2), Cabin(0), Cabin(4), Cabin(1)]
line[2].seats = 4
print(line)
