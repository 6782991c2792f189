"""Checks of the exercise in-both-clubs."""

from main import in_both


def lists_compared():
    try:
        in_both(["Lena"], ["Lena", "Ruth"])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "unsupported operand" in problem and "&" in problem


def list_in_a_set():
    try:
        in_both(["Lena"], ["Lena", "Ruth"])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "unhashable" in problem


def braces_for_a_set():
    try:
        in_both(["Lena"], ["Lena"])
    except AttributeError as error:
        found = "'dict' object has no attribute 'add'" in str(error)
    else:
        found = False
    assert found
