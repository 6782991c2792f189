"""Checks of the exercise seat-map."""

from understory import program


def rows_and_seats_swapped():
    lines = program.output.split()
    assert len(lines) == 7
    for line in lines:
        assert len(line) == 2
