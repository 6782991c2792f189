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
        logger.info("%s %s: open for %s", time, sensor, cat)
    else:
        logger.warning("%s %s: closed for chip %s", time, sensor, chip)
    return cat


def typed(time, pin):
    """Returns whether the PIN that somebody typed into the app opens the flap."""
    return pin == PIN
