"""Checks of the exercise highest-scorer."""

from main import winner


def nobody_below_zero():
    try:
        winner({"Carlos": -3})
    except UnboundLocalError:
        found = True
    else:
        found = False
    assert found and winner({"Mateo": 21}) == "Mateo"
