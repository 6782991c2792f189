from dataclasses import dataclass


@dataclass
class Seat:
    name: str
    destination: str
    meal: str = "none"
    bags: int = 1


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
