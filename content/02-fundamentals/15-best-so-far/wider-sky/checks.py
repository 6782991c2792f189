"""Checks of the exercise wider-sky."""

from understory import program


def high_and_narrow():
    lines = program.output.splitlines()
    assert len(lines) == 30 and len(lines[0]) == 3
