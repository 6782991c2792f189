"""Checks of the exercise close-no-matter-what."""

import builtins

from main import Closing


class Bottle:
    def __init__(self):
        self.closed = 0

    def close(self):
        self.closed += 1


def a_thing_that_isnt_a_door():
    gas = Bottle()
    with Closing(gas) as inside:
        during = gas.closed
    assert inside is gas, f"The block should get the thing itself, but `as` gave it {type(inside).__name__}."
    assert during == 0, "The gas bottle was closed before the block began."
    assert gas.closed == 1, f"After its block, the gas bottle was closed this many times: {gas.closed}."


def closed_after_an_exception_and_the_exception_goes_on():
    class Bottle:
        def __init__(self):
            self.closed = 0

        def close(self):
            self.closed += 1
            return "done"

    gas = Bottle()
    wind = KeyError("wind")
    try:
        with Closing(gas):
            raise wind
        caught = None
    except KeyError as error:
        caught = error
    assert gas.closed == 1, (
        f"A KeyError left the block. After that, the gas bottle was closed this many times: {gas.closed}."
    )
    assert caught is wind, "A KeyError left the block, but it didn't arrive outside. What does your `__exit__` return?"


def several_things_at_once():
    class Shutter:
        def __init__(self, name, log):
            self.name, self.log = name, log

        def close(self):
            self.log.append(self.name)

    log = []
    one, two, three = [Shutter(name, log) for name in ["left", "right", "roof"]]
    outer, _unused = Closing(one), Closing(three)
    with outer as first, Closing(two) as second:
        names = (first.name, second.name)
    assert names == ("left", "right") and log == ["right", "left"]


def returns_what_close_returns():
    class Bottle:
        def close(self):
            return "done"

    with Closing(Bottle()):
        raise KeyError("wind")


def only_prints():
    class Bottle:
        def __init__(self):
            self.closed = 0
            self.name = "bottle"

        def close(self):
            self.closed += 1

    real = builtins.print
    said = []
    builtins.print = lambda *values, **named: said.append(values)
    gas = Bottle()
    try:
        with Closing(gas):
            pass
    finally:
        builtins.print = real
    assert gas.closed == 0 and said


def one_thing_for_all():
    one, two = Bottle(), Bottle()
    first = Closing(one)
    Closing(two)
    with first as inside:
        pass
    assert inside is two or two.closed
