from dataclasses import dataclass


@dataclass
class Seat:
    bags: int
    destination: str
    meal: str
    name: str


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
