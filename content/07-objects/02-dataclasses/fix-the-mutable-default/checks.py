"""Checks of the exercise fix-the-mutable-default."""

from main import Track, family


def two_new_tracks_share_nothing():
    one, two = Track("Snow"), Track("Fog")
    for name in ("tags", "listeners", "stars"):
        assert getattr(one, name) is not getattr(two, name), (
            f"Two new tracks share their {name}. Does the factory make something new each time it's called?"
        )
    assert one.listeners is not family, (
        "The listeners of a new track are `family` itself, so a new listener joins the family. How do you get a second list?"
    )
    assert (one.tags, one.stars) == ([], {}), f"A new track has the tags {one.tags!r} and the stars {one.stars!r}."


def a_call_can_pass_its_own():
    try:
        one = Track("Snow", ["cold"], ["Zoe"], {"Zoe": 1})
        got = one.tags, one.listeners, one.stars
    except TypeError:
        got = None
    assert got == (["cold"], ["Zoe"], {"Zoe": 1})


def with_another_family():
    one = Track("Snow")
    assert one.listeners == ["Bo", "Lin", "Ali"]
    one.listeners.append("Ed")
    assert Track("Fog").listeners == ["Bo", "Lin", "Ali"]
