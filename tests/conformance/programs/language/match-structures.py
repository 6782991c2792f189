from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
class Pair:
    __match_args__ = ("left", "right")
    def __init__(self, left, right):
        self.left, self.right = left, right
def tell(thing):
    match thing:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case ["move", x, y]:
            return f"move {x},{y}"
        case ["say", *words]:
            return "say " + " ".join(words)
        case [first, *_, last]:
            return f"{first}..{last}"
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": kind, **rest}:
            return f"{kind} {rest}"
        case {}:
            return "some dict"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=x):
            return f"point {x}"
        case Pair(Point(), right):
            return f"pair of a point and {right}"
        case Pair([a, b], (str() | int()) as c):
            return f"pair {a}{b}{c}"
    return "no match"
for thing in ([], [1], ["move", 1, 2], ["say", "hi", "there"], (1, 2, 3, 4), {"kind": "circle", "r": 2}, {"kind": "box", "w": 1}, {"a": 1},
              Point(0, 0), Point(3, 3), Point(4, 5), Pair(Point(1, 2), 9), Pair((1, 2), "c"), Pair(1, 2), "text", 5, {1, 2}):
    print(tell(thing))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
