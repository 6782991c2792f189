"""Checks of the exercise join-a-path."""

from pathlib import Path as OwnPath
from pathlib import PurePath

from main import place


def linhs_goat():
    result = place("linh", 2, "goat.png")
    assert result is not None, "Your function returned nothing. Which line should return the path?"
    assert isinstance(result, PurePath), (
        f"Your function returned {result!r}, which isn't a path. Which class makes one?"
    )
    assert result.as_posix() == "tour/linh/day-2/goat.png", (
        f"For linh, 2 and goat.png, your path is {result.as_posix()}. It should be tour/linh/day-2/goat.png."
    )
    assert not result.parent.exists(), (
        "After the call, there's a folder tour/linh/day-2 on the disk. The caller only asked for a path: which method made the folder?"
    )


def names_typed_in_a_hurry():
    result = place(" Linh ", 3, "IMG_0042.jpeg")
    assert result.as_posix() == "tour/linh/day-3/IMG_0042.jpeg", (
        f"For “ Linh ”, 3 and IMG_0042.jpeg, your path is “{result.as_posix()}”. It should be tour/linh/day-3/IMG_0042.jpeg."
    )


def other_people_days_and_photos():
    assert place("FARIDA", 13, "The Bridge.PNG").as_posix() == "tour/farida/day-13/The Bridge.PNG"
    assert place("mateo\t", 1, "MATEO.JPG").as_posix() == "tour/mateo/day-1/MATEO.JPG"
    assert place("  Duc Anh", 0, "a.b.c.jpg").as_posix() == "tour/duc anh/day-0/a.b.c.jpg"


def day_forgotten():
    assert place("linh", 2, "goat.png") == OwnPath("tour/linh/2/goat.png")


def as_typed():
    assert place("linh", 2, "goat.png").parts == ("tour", "linh", "day-2", "goat.png")
    assert place(" Linh ", 3, "IMG_0042.jpeg").parts[1] != "linh"


def name_missing():
    assert place("linh", 2, "goat.png") == OwnPath("tour/linh/day-2")
