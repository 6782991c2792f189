"""Checks of the exercise two-kinds-of-trouble."""

from main import share


def other_numbers_and_other_nonsense():
    assert share("100", "7") == "14 each, 2 left over"
    assert share(" 9 ", "3") == "3 each, 0 left over"
    assert share("0", "5") == "0 each, 0 left over"
    assert share("", "5") == "Digits only, please"
    assert share("5", "00") == "Nobody to share with"
    assert share("5", "2.5") == "Digits only, please"
