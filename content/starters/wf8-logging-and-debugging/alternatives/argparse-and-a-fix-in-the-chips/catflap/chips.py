"""Cleans what the flap's chip reader picks up."""

import re


def clean(reading):
    """Returns the digits of a reading, or "no chip" if there are fewer than eight."""
    digits = re.sub(r"\D", "", reading)
    return digits if len(digits) >= 8 else "no chip"
