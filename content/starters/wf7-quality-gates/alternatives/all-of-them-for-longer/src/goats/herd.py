"""Who is in the herd, and how many goats a meadow needs."""

from math import ceil

HERD: tuple[str, ...] = (
    'Biscuit',
    'Pepper',
    'Clover',
    'Button',
    'Nettle',
    'Duchess',
    'Professor',
    'Moss',
    'Ginger',
)


def goats_needed(metres: int, days: int) -> int:
    """A goat eats 100 square metres of grass a day."""
    return ceil(metres / (100 * days))
