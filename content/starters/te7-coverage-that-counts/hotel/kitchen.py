"""What the cats eat."""

from collections import Counter
from datetime import timedelta

USUAL = "chicken"


def breakfast(stays, day):
    """Returns the food for each room. Cats that arrive today had breakfast at home."""
    foods = {}
    for stay in stays:
        if stay.arrives < day <= stay.leaves:
            foods[stay.room] = stay.diet or USUAL
    return foods


def shopping(stays, first, days):
    """Counts the portions of each food for some days."""
    portions = Counter()
    for number in range(days):
        portions.update(breakfast(stays, first + timedelta(days=number)).values())
    return dict(portions)
