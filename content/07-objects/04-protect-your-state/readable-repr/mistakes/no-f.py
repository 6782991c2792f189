class Stop:
    def __init__(self, name, height):
        self.name = name
        self.height = height

    def __repr__(self):
        return "Stop({self.name!r}, {self.height})"


stops = [Stop("Valley", 870), Stop("Hunter's Rest", 1640), Stop("Summit", 2485)]
print(stops)
