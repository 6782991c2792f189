"""Who is in the herd, and how many goats a meadow needs."""

from math import ceil

HERD = [
    "Biscuit",
    "Pepper",
    "Clover",
    "Button",
    "Nettle",
    "Duchess",
    "Professor",
    "Moss",
    "Ginger",
    "Tornado",
]


def goats_needed(metres: int, days: int) -> int | None:
    """A goat eats 100 square metres of grass a day. None means that the herd is too small."""
    needed = ceil(metres / (100 * days))
    if needed < len(HERD):
        return needed
    return None
