from dataclasses import dataclass, field, replace, asdict, astuple, fields, FrozenInstanceError, KW_ONLY
@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list)
    def total(self, count=1):
        return self.price * count
tea = Item("tea", 4.5)
tea.tags.append("hot")
print(tea, Item("milk"), tea == Item("tea", 4.5, ["hot"]), tea.total(3), replace(tea, price=5))
print(asdict(tea), astuple(tea), [f.name for f in fields(tea)], Item.__match_args__)
@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False, repr=False)
print(Version(1, 2) < Version(1, 10), sorted([Version(2), Version(1, 5)]), {Version(1): "x"}[Version(1, 0, "y")])
try:
    Version(1).major = 2
except FrozenInstanceError as error:
    print(type(error).__name__, error)
@dataclass
class Child(Item):
    size: int = field(default=1, kw_only=True)
    area: int = field(init=False)
    def __post_init__(self):
        self.area = self.size ** 2
print(Child("box", 2, size=3))
@dataclass(slots=True)
class Mini:
    x: int
    _: KW_ONLY
    y: int = 2
print(Mini(1), Mini(1, y=5))
for code in ("Item()", "Item(1, 2, 3, 4)", "Mini(1, 2)", "Item(nam='x')", "Version(1) < Version", "Mini(1).z = 5"):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__, error)
for body in ("    a: list = []", "    a: int = 1\n    b: int", "    a: int = field(default=1, default_factory=int)"):
    try:
        exec(f"@dataclass\nclass Bad:\n{body}")
    except Exception as error:
        print(type(error).__name__, error)
