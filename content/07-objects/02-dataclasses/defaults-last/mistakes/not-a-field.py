from dataclasses import dataclass


@dataclass
class Seat:
    name: str
    destination: str
    bags: int = 1
    meal = "none"


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
