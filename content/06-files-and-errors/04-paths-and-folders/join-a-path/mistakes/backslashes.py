from pathlib import Path


def place(person, day, name):
    return Path(f"tour\\{person.strip().lower()}\\day-{day}\\{name}")


print(place("linh", 2, "goat.png"))
