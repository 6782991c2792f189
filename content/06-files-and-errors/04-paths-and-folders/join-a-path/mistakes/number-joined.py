from pathlib import Path


def place(person, day, name):
    return Path("tour") / person.strip().lower() / day / name


print(place("linh", 2, "goat.png"))
