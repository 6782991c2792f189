"""Checks of the exercise print-the-menu."""

from main import print_menu


def budget_required():
    try:
        print_menu({"Tea": 1})
    except TypeError as error:
        found = "missing" in str(error)
    else:
        found = False
    assert found
