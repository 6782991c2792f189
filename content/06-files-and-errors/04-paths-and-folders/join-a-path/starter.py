from pathlib import Path


def place(person, day, name):
    return Path("tour")


print(place("linh", 2, "goat.png"))
