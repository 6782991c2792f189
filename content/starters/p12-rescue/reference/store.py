"""Keeps the cars and the book of a car park in files, in the current folder."""

import json
from pathlib import Path


def load_cars(name: str) -> dict[str, int]:
    """Returns the plates of all cars inside, each with the minute in which it arrived."""
    path = Path(name)
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def save_cars(name: str, cars: dict[str, int]) -> None:
    Path(name).write_text(json.dumps(cars), encoding="utf-8")


def write_down(name: str, day: int, plate: str, cents: int) -> None:
    with open(name, "a", encoding="utf-8") as file:
        file.write(f"{day};{plate};{cents}\n")


def payments_of(name: str, day: int) -> list[int]:
    """Returns what each car of this day has paid, in cents."""
    path = Path(name)
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [line.split(";") for line in lines]
    return [int(row[2]) for row in rows if int(row[0]) == day]
