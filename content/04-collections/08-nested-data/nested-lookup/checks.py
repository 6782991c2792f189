"""Checks of the exercise nested-lookup."""

from main import about


def batman_crashes():
    assert about({"Sana": {"city": "Lahore", "free": ["Fri"]}}, "Sana") == "Sana lives in Lahore and is free on Fri."
    try:
        about({"Tunde": {"city": "Lagos", "free": []}}, "Batman")
    except KeyError:
        found = True
    else:
        found = False
    assert found
