"""Checks of the exercise fix-the-nulls."""

from lesson import data, same, short


def answers(response, path, expected):
    value = data(response, path)
    assert same(value, expected), (
        f"`GET {path}` answered {short(value)}, but it should be {short(expected)}. Which line of yours makes this answer?"
    )
