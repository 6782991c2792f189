from dataclasses import dataclass


@dataclass
class Stop:
    name: str
    height: int


stops = [Stop("Valley", 870), Stop("Hunter's Rest", 1640), Stop("Summit", 2485)]
print(stops)
