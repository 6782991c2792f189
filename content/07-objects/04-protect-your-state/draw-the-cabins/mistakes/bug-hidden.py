class Cabin:
    def __init__(self, number, riders):
        self.number = number
        self.riders = riders

    def __repr__(self):
        people = max(0, self.riders)
        return "(" + "o" * people + "." * (4 - people) + ")"


line = [Cabin(1, 2), Cabin(2, 0), Cabin(3, 4)]
line[1].riders = line[1].riders - 3
print(line)
