from dataclasses import dataclass


@dataclass
class Seat:
    name: str
    destination: str
    bags: int
    meal: str


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
