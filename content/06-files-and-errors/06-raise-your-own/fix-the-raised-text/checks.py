"""Checks of the exercise fix-the-raised-text."""

from main import reserve
from understory import program


def a_free_seat_is_still_reserved():
    places = {1: "", 2: "Bao", 3: ""}
    reserve(places, 3, "Kofi")
    assert places == {1: "", 2: "Bao", 3: "Kofi"}, (
        f"Kofi wanted seat 3, which was free. Afterwards, the seats are {places}."
    )


def other_bookings():
    places = {10: "", 11: "Amal", 12: ""}
    answers = []
    for number, name in [(12, ""), (13, "Omar"), (11, "Omar"), (10, "Omar"), (10, "Wei"), (0, "Wei")]:
        try:
            answers.append(reserve(places, number, name))
        except ValueError as error:
            answers.append(str(error))
    assert answers == [
        "a booking needs a name",
        "there is no seat 13",
        "seat 11 is taken",
        None,
        "seat 10 is taken",
        "there is no seat 0",
    ]
    assert places == {10: "Omar", 11: "Amal", 12: ""}


def still_not_raised():
    places = {1: "", 2: "Bao"}
    assert reserve(places, 7, "Ines") is None and 7 in places


def still_too_late():
    places = {1: "", 2: "Bao"}
    try:
        reserve(places, 2, "Leyla")
        text = ""
    except ValueError as error:
        text = str(error)
    assert text == "seat 2 is taken" and places[2] == "Leyla"
    assert not any("Leyla" in line for line in program.source.splitlines() if "def " in line)
    places = {1: ""}
    try:
        reserve(places, 1, "Omar")
        free = True
    except ValueError:
        free = False
    assert free


def looked_after_writing():
    places = {1: "", 2: "Bao"}
    try:
        reserve(places, 1, "Kofi")
        text = ""
    except ValueError as error:
        text = str(error)
    assert text == "seat 1 is taken"


def returned():
    places = {1: "", 2: "Bao"}
    assert isinstance(reserve(places, 7, "Ines"), Exception)


def printed():
    places = {1: "", 2: "Bao"}
    try:
        reserve(places, 1, " ")
        silent = True
    except Exception:
        silent = False
    assert silent and places == {1: "", 2: "Bao"}


def never_reserved():
    places = {1: "", 2: "Bao"}
    try:
        reserve(places, 1, "Kofi")
        done = True
    except ValueError:
        done = False
    assert done and places == {1: "", 2: "Bao"}
