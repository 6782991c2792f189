from pathlib import Path


def place(person, day, name):
    person = person.strip().lower()
    return Path("tour", person, "day-" + str(day), name)
