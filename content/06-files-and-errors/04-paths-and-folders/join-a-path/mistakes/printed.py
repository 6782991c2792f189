from pathlib import Path


def place(person, day, name):
    print(Path("tour") / person.strip().lower() / f"day-{day}" / name)


place("linh", 2, "goat.png")
