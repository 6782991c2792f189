"""Checks of the exercise coordinates."""

from main import halfway


def tuples_added():
    try:
        halfway((2, 6), (8, 3))
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "unsupported operand" in problem and "tuple" in problem


def four_parameters():
    try:
        halfway((2, 6), (8, 3))
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "halfway() missing" in problem
