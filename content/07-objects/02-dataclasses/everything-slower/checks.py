"""Checks of the exercise everything-slower."""

from main import Track, slow


def tracks_are_still_frozen():
    one = Track("Snow", 100)
    try:
        one.seconds = 5
    except AttributeError:
        pass
    assert one.seconds == 100, "A track can be changed again. What did `frozen=True` promise?"


def two_lists_of_tracks():
    assert isinstance(slow, list) and all(isinstance(track, Track) for track in slow), (
        "`slow` isn't a list of tracks. What does `replace` return?"
    )
    assert len(slow) == 2 and slow[0].seconds == 244, f"The first track in `slow` takes {slow[0].seconds} seconds."


def thawed():
    one = Track("Snow", 100)
    try:
        one.seconds = 5
    except AttributeError:
        pass
    assert one.seconds == 5
