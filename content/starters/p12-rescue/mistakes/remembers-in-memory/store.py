"""Keeps the cars and the book of a car park."""

CARS, BOOK = {}, {}


def load_cars(name: str) -> dict[str, int]:
    """Returns the plates of all cars inside, each with the minute in which it arrived."""
    return dict(CARS.get(name, {}))


def save_cars(name: str, cars: dict[str, int]) -> None:
    CARS[name] = cars


def write_down(name: str, day: int, plate: str, cents: int) -> None:
    BOOK.setdefault(name, []).append((day, cents))


def payments_of(name: str, day: int) -> list[int]:
    """Returns what each car of this day has paid, in cents."""
    return [cents for when, cents in BOOK.get(name, []) if when == day]
