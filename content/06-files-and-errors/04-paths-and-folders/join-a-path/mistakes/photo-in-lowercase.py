from pathlib import Path


def place(person, day, name):
    return Path(f"tour/{person.strip()}/day-{day}/{name}".lower())


print(place("linh", 2, "goat.png"))
