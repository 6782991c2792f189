"""Decides whether Deniz's phone rings at night."""


def alarm(lines):
    """Returns the text for the phone, or None: nobody has to wake up. The lines are dictionaries."""
    return None
