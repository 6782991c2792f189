class Cabin:
    seats = 4

    def __init__(self, riders):
        self.riders = riders

    def __repr__(self):
        return "(" + "o" * self.riders + "." * (self.seats - self.riders) + ")"


line = [Cabin(2), Cabin(0), Cabin(4), Cabin(1)]
for cabin in [line[0], line[2], line[3]]:
    cabin.seats = 8
print(line)
