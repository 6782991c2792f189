from dataclasses import dataclass, field


@dataclass
class Seat:
    name: str
    destination: str
    bags: int = 1
    meal: str = field(default="none", kw_only=True)


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
