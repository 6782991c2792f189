"""Cleans what the flap's chip reader picks up."""


def clean(reading):
    """Returns the digits of a reading, without the noise around them."""
    return "".join([character for character in reading if character.isdigit()])
