"""Checks of the exercise fix-the-shrinking-dict."""

from main import tidy


def only_not_printed():
    rest = tidy({"Mina": "Neon", "Omar": ""})
    assert rest == {"Mina": "Neon", "Omar": ""}
