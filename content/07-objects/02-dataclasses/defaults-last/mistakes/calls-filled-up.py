from dataclasses import dataclass


@dataclass
class Seat:
    name: str
    destination: str
    bags: int
    meal: str


print(Seat("Amara", "Abidjan", 1, "none"))
print(Seat("Kwame", "Cape Coast", 1, "rice"))
print(Seat("Efua", "Abidjan", 3, "none"))
