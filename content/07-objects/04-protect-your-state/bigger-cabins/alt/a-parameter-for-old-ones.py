class Cabin:
    seats = 8

    def __init__(self, riders, seats=None):
        self.riders = riders
        if seats is not None:
            self.seats = seats

    def __repr__(self):
        return "(" + "o" * self.riders + "." * (self.seats - self.riders) + ")"


line = [Cabin(2), Cabin(0, 4), Cabin(4), Cabin(1)]
print(line)
