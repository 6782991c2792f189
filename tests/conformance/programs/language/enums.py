from enum import Enum, IntEnum, Flag, StrEnum, auto, unique
class Colour(Enum):
    RED = 1
    GREEN = 2
    LIME = 2
    def pretty(self):
        return self.name.title()
print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour["GREEN"], Colour.LIME is Colour.GREEN)
print(list(Colour), len(Colour), Colour.RED in Colour, Colour.RED == 1, [c.pretty() for c in Colour], list(Colour.__members__))
for code in ("Colour(9)", "Colour['BLUE']", "Colour.BLUE", "Colour.RED = 5", "Colour.RED < Colour.GREEN", "Colour()"):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__, error)
class Level(IntEnum):
    LOW = auto()
    HIGH = auto()
print(Level.LOW < Level.HIGH, Level.HIGH + 1, f"{Level.LOW} {Level.LOW!r}", sorted([Level.HIGH, Level.LOW]), list(range(Level.HIGH)))
class Unit(StrEnum):
    CM = auto()
    INCH = "in"
print(Unit.CM, f"{Unit.INCH}", Unit.CM == "cm", Unit("in"), repr(Unit.CM), "5" + Unit.CM)
class Perm(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN
p = Perm.READ | Perm.RUN
print(p, repr(p), Perm.READ in p, Perm.WRITE in p, p & Perm.READ, ~p, Perm(0), list(p), Perm.ALL, Perm(3), len(p))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
print(Planet.EARTH.mass, Planet.EARTH.value)
match Colour.RED:
    case Colour.RED:
        print("matched")
S = Enum("S", "A B C")
print(list(S), S.B.value)
