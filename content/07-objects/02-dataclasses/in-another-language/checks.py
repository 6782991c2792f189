"""Checks of the exercise in-another-language."""

from main import Track, first, second


def each_track_keeps_its_language():
    values = [getattr(track, "language", None) for track in (first, second)]
    kind = Track.__dataclass_fields__["language"].type
    assert kind in (str, "str"), (
        f"`language` has the type {getattr(kind, '__name__', kind)}. What type are `'English'` and `'Turkish'`?"
    )
    assert values == ["English", "Turkish"], (
        f"`first.language` is {values[0]!r}, and `second.language` is {values[1]!r}. Compare with the task."
    )


def other_tracks():
    one = Track("Snow", "Ånd", 240, "Norwegian")
    two = Track("Snow", "Ånd", 240, "Norwegian")
    three = Track("Snow", "Ånd", 240, "Finnish")
    assert (one.title, one.artist, one.seconds, one.language) == ("Snow", "Ånd", 240, "Norwegian")
    assert (one == two, one == three) == (True, False)


def both_in_english():
    assert first == second
    assert first.language == second.language == "English"
