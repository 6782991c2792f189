from dataclasses import dataclass


@dataclass
class Seat:
    bags: int
    destination: str
    meal: str
    name: str


print(Seat(1, "Abidjan", "none", "Amara"))
print(Seat(1, "Cape Coast", "rice", "Kwame"))
print(Seat(3, "Abidjan", "none", "Efua"))
