"""Checks of the exercise fix-the-address."""

from lesson import data, short


def answers(response, path, key, expected):
    value = data(response, path)
    assert isinstance(value, dict) and key in value, (
        f"`GET {path}` answered {short(value)}, without a `{key}`. What did the function return before you changed it?"
    )
    assert value[key] == expected and not isinstance(value[key], bool), (
        f"`GET {path}` answered {short(value)}, and Dalia's app expected {short(expected)} as `{key}`. Which line makes that value?"
    )
