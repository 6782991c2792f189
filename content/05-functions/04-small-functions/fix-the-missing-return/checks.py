"""Checks of the exercise fix-the-missing-return."""

from main import bonus, points


def points_as_promised():
    for result, expected in (("you", 3), ("draw", 1), ("friend", 0)):
        got = points(result)
        assert got == expected, f"`points({result!r})` returned {got!r}. What does the docstring promise?"


def a_bonus_as_promised():
    for wins, expected in ((5, 5), (3, 5), (2, 2), (1, 0), (0, 0)):
        got = bonus(wins)
        assert got == expected, f"`bonus({wins})` returned {got!r}. What does the docstring promise?"
