"""Decides when the flap opens."""

from catflap.chips import clean
from catflap.house import PIN, cat_with


def visit(time, sensor, reading):
    """Returns the cat for which the flap opens, or None if it stays closed."""
    chip = clean(reading)
    cat = cat_with(chip)
    return cat


def typed(time, pin):
    """Returns whether the PIN that somebody typed into the app opens the flap."""
    return pin == PIN
