"""Knows who lives here."""

PIN = "2580"
CATS = {
    "Miso": "276098106014425",
    "Bandit": "276098106027740",
}


def cat_with(chip):
    """Returns the name of the cat with this chip, or None.

    A cat in a hurry is only half read: the first digits may be missing.
    So the last eight decide, and they must all be there.
    """
    if len(chip) < 8:
        raise ValueError("too few digits")
    for name, number in CATS.items():
        if number.endswith(chip[-8:]):
            return name
    return None
