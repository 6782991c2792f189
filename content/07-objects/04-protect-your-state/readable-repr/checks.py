"""Checks of the exercise readable-repr."""

from main import Stop


def other_stops():
    assert repr(Stop("Lake", 5)) == "Stop('Lake', 5)"
    for name in ["Goat's Head", 'The "Nose"', "Ende", "Ob\\n"]:
        again = eval(repr(Stop(name, 12)), {"Stop": Stop})
        assert (again.name, again.height) == (name, 12)
    stop = Stop("Lake", 5)
    stop.name, stop.height = "Bog", 7
    assert repr(stop) == "Stop('Bog', 7)"
