"""Checks of the exercise safe-int."""

import builtins
import io
import sys

from main import safe_int


def other_texts():
    for text, number in [
        ("4075", 4075),
        ("-18", -18),
        ("²", None),
        ("3.5", None),
        ("1e3", None),
        ("12 sweets", None),
        ("--3", None),
        ("+7", 7),
        ("None", None),
    ]:
        assert safe_int(text) == number and type(safe_int(text)) is type(number)


def prints_nothing():
    printed = []
    real = builtins.print

    def spy(*values, **named):
        printed.append(values)

    builtins.print = spy
    safe_int("seven")
    safe_int("12")
    builtins.print = real
    assert not printed, (
        "Your function printed something, but the caller decides what visitors see. What should the function do instead?"
    )


def printed_2():
    old = sys.stdout
    sys.stdout = io.StringIO()
    value = safe_int("12")
    text = sys.stdout.getvalue()
    sys.stdout = old
    assert value is None and text.strip() == "12"
