"""Checks of the exercise name-and-suffix."""

from pathlib import Path as OwnPath
from pathlib import PurePath

from main import Path, tidy_name


def faridas_photo():
    result = tidy_name(OwnPath("tour/farida/IMG_0041.JPG"), 7)
    assert result is not None, "Your function returned nothing. Which line should return the new path?"
    assert isinstance(result, PurePath), (
        f"Your function returned {result!r}, which isn't a path. Which class makes one?"
    )
    assert result.as_posix() == "tour/farida/farida-007.jpg", (
        f"For tour/farida/IMG_0041.JPG and 7, your path is {result.as_posix()}. It should be tour/farida/farida-007.jpg."
    )


def several_dots_and_larger_numbers():
    result = tidy_name(OwnPath("tour/linh/the.red.bus.PNG"), 128)
    assert result.as_posix() == "tour/linh/linh-128.png", (
        f"For tour/linh/the.red.bus.PNG and 128, your path is {result.as_posix()}. It should be tour/linh/linh-128.png."
    )
    result = tidy_name(OwnPath("tour/linh/IMG_0042.jpeg"), 12)
    assert result.as_posix() == "tour/linh/linh-012.jpeg", (
        f"For tour/linh/IMG_0042.jpeg and 12, your path is {result.as_posix()}. It should be tour/linh/linh-012.jpeg."
    )
    result = tidy_name(OwnPath("tour.2026/IMG_0001.TIFF"), 40)
    assert result.as_posix() == "tour.2026/tour.2026-040.tiff", (
        f"For tour.2026/IMG_0001.TIFF and 40, your path is {result.as_posix()}. It should be tour.2026/tour.2026-040.tiff."
    )


def nothing_is_renamed():
    photo = OwnPath("tour/farida/IMG_0042.JPG")
    tidy_name(photo, 8)
    assert photo.exists(), (
        "After a call of tidy_name, tour/farida/IMG_0042.JPG is gone. The function should only return a path."
    )


def other_folders():
    assert str(tidy_name(OwnPath("holiday/sea.Jpg"), 1)).replace("\\", "/") == "holiday/holiday-001.jpg"
    assert str(tidy_name(OwnPath("a/b.c/d e/IMG.TIFF"), 40)).replace("\\", "/") == "a/b.c/d e/d e-040.tiff"
    assert (
        str(tidy_name(OwnPath("trips/2026/Mateo/farida-003.JPEG"), 999)).replace("\\", "/")
        == "trips/2026/Mateo/Mateo-999.jpeg"
    )


def renamed_already():
    photo = Path("tour/farida/IMG_0042.JPG")
    existed = photo.exists()
    tidy_name(photo, 8)
    assert existed and not photo.exists()
