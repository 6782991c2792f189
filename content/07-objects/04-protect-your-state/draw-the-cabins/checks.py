"""Checks of the exercise draw-the-cabins."""

from main import Cabin, line


def other_cabins():
    assert [repr(Cabin(7, riders)) for riders in range(5)] == ["(....)", "(o...)", "(oo..)", "(ooo.)", "(oooo)"]
    assert line[1].riders == -3
