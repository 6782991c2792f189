"""Checks of the exercise lookup-from-pairs."""

from main import decode, encode


def a_different_code():
    assert encode == {"s": "t", "t": "s", "n": "w"}
    assert decode == {"t": "s", "s": "t", "w": "n"}
