"""Checks of the exercise optional-discount."""

from main import rental


def one_default_missing():
    try:
        rental(3)
    except TypeError as error:
        found = "missing" in str(error)
    else:
        found = False
    assert found


def other_parameter_names():
    try:
        rental(3, per_day=20, discount=0)
    except TypeError as error:
        found = "unexpected keyword" in str(error)
    else:
        found = False
    assert found and rental(3) == 24
