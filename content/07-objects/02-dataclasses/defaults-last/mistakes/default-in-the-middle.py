from dataclasses import dataclass


@dataclass
class Seat:
    bags: int = 1
    destination: str
    meal: str = "none"
    name: str


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
