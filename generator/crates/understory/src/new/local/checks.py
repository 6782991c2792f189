"""The code of the checks: a function for each check that needs more than one line."""

from main import greeting


def greets_anyone():
    for name in ("Kofi", "Amara"):
        assert greeting(name) == f"Good morning, {name}!"
