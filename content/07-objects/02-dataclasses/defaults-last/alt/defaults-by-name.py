from dataclasses import dataclass

USUAL_BAGS = 1
NO_MEAL = "none"


@dataclass
class Seat:
    name: str
    destination: str
    bags: int = USUAL_BAGS
    meal: str = NO_MEAL


print(Seat("Amara", "Abidjan"))
print(Seat("Kwame", "Cape Coast", meal="rice"))
print(Seat("Efua", "Abidjan", 3))
