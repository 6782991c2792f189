"""Checks of the exercise computed-property."""

from main import Hut


def both_are_properties():
    hut = Hut(4)
    stored = [name for name in ("free", "is_full") if name in vars(hut)]
    assert not stored, (
        f"`{stored[0]}` is still stored in the instance, so it can get out of date. What should replace it?"
    )
    for name in ("free", "is_full"):
        assert isinstance(getattr(Hut, name, None), property), (
            f"`{name}` isn't a property of the class yet. Which line is above a property?"
        )
    assert hut.is_full is False and type(hut.free) is int, (
        f"A new hut with 4 beds has {hut.free!r} as `free` and {hut.is_full!r} as `is_full`."
    )


def other_huts():
    hut, other = Hut(2), Hut(0)
    seen = [(hut.free, hut.is_full)]
    for name in ("Bo", "Lin", "Zoe", "Uma"):
        hut.guests.append(name)
        seen.append((hut.free, hut.is_full))
    hut.guests.remove("Bo")
    hut.beds = 9
    seen.append((hut.free, hut.is_full))
    assert seen == [(2, False), (1, False), (0, True), (0, True), (0, True), (6, False)]
    assert (other.free, other.is_full) == (0, True)
    assert hut.guests == ["Lin", "Zoe", "Uma"]
