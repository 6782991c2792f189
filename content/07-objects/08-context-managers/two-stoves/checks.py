"""Checks of the exercise two-stoves."""

import builtins
import contextlib
import io

from main import Stove


def another_stove():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            with Stove("Attic"):
                print("smoke")
            problem = None
        except TypeError as error:
            problem = str(error)
    said = out.getvalue().splitlines()
    assert problem is None, f"`with Stove('Attic'):` stopped with a TypeError: {problem}"
    assert said == ["Attic stove on", "smoke", "Attic stove off"], (
        f"For a stove in the attic, your class printed: {' / '.join(said)}"
    )


def other_stoves():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        one, two, three = Stove("A"), Stove("B"), Stove("C")
        with two, three, one:
            pass
    assert out.getvalue().splitlines() == [
        "B stove on",
        "C stove on",
        "A stove on",
        "A stove off",
        "C stove off",
        "B stove off",
    ]


def on_in_init():
    real = builtins.print
    said = []
    builtins.print = lambda *values, **named: said.append(values)
    try:
        Stove("Attic")
    finally:
        builtins.print = real
    assert said


def two_classes():
    try:
        Stove("Attic")
        problem = False
    except TypeError:
        problem = True
    assert problem
