from pathlib import Path

TOUR = Path("tour")


def place(person, day, name):
    folder = person.lower().strip()
    return TOUR / f"{folder}/day-{day}/{name}"


print(place("linh", 2, "goat.png"))
