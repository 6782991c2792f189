"""Decides when the flap opens."""

import logging

from catflap.chips import clean
from catflap.house import PIN, cat_with

logger = logging.getLogger(__name__)


def visit(time, sensor, reading):
    """Returns the cat for which the flap opens, or None if it stays closed."""
    chip = clean(reading)
    cat = cat_with(chip)
    if cat:
        logger.info(f"{cat} may go {sensor} at {time}")
    else:
        logger.warning(f"{time}: {chip!r} stays {sensor}")
    return cat


def typed(time, pin):
    """Returns whether the PIN that somebody typed into the app opens the flap."""
    return pin == PIN
