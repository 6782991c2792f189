"""The X-ray machine. It's slow, and nobody has the key to it: this file stays as it is."""

import os
import time

SECONDS = float(os.environ.get("XRAY_SECONDS", "4"))
TOO_LONG = ["giraffe", "crocodile", "snake"]
INSIDE = ["a button", "a coin", "half a biscuit", "the missing sock", "a song", "a very small heart"]


class DoesNotFit(Exception):
    pass


def xray(name, animal):
    """Returns a picture of what's inside a toy."""
    time.sleep(SECONDS)
    if animal.lower() in TOO_LONG:
        raise DoesNotFit(f"{name} is 31 cm too long for the machine")
    found = INSIDE[sum(name.encode()) % len(INSIDE)]
    return rf"""
    (\___/)
    ( o o )    {name} the {animal}
   /(  ^  )\
  (_|     |_)
    |  *--|--- {found}
    |_____|
    (_) (_)
"""
