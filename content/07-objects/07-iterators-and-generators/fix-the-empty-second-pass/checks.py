"""Checks of the exercise fix-the-empty-second-pass."""

import builtins
import contextlib
import io

from main import plan
from understory import program


def planned(lengths):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        plan(lengths)
    return out.getvalue().splitlines()


def another_generator():
    def tomorrow():
        yield 8
        yield 1

    said = planned(tomorrow())
    assert said == ["9 minutes in all", "Chapter 1: 8 of 9 minutes", "Chapter 2: 1 of 9 minutes"], (
        f"A different generator yields 8 and 1, and `plan` prints: {' / '.join(said)}"
    )


def a_list_and_other_things_to_loop_over():
    assert planned([2, 2]) == ["4 minutes in all", "Chapter 1: 2 of 4 minutes", "Chapter 2: 2 of 4 minutes"]
    assert planned(iter((5,))) == ["5 minutes in all", "Chapter 1: 5 of 5 minutes"]
    assert planned(minutes * 2 for minutes in range(3)) == [
        "6 minutes in all",
        "Chapter 1: 0 of 6 minutes",
        "Chapter 2: 2 of 6 minutes",
        "Chapter 3: 4 of 6 minutes",
    ]
    assert planned([]) == ["0 minutes in all"]


def pass_the_function():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        plan(minutes for minutes in [8, 1])
        stopped = False
    except TypeError:
        stopped = True
    finally:
        builtins.print = real
    assert stopped


def list_in_the_call():
    real = builtins.print
    said = []
    builtins.print = lambda *values, **named: said.append(values)
    try:
        plan(minutes for minutes in [8, 1])
    finally:
        builtins.print = real
    assert program.output.count("Chapter") == 3
    assert len(said) == 1 and " ".join(map(str, said[0])) == "9 minutes in all"


def tonight_in_plan():
    real = builtins.print
    said = []
    builtins.print = lambda *values, **named: said.append(" ".join(map(str, values)))
    try:
        plan(minutes for minutes in [8, 1])
    finally:
        builtins.print = real
    assert "Chapter 2: 7 of" in " ".join(said)


def sixteen_typed_in():
    real = builtins.print
    said = []
    builtins.print = lambda *values, **named: said.append(" ".join(map(str, values)))
    try:
        plan(minutes for minutes in [8, 1])
    finally:
        builtins.print = real
    assert "16" in " ".join(said) and "Chapter 1: 8" in " ".join(said)
