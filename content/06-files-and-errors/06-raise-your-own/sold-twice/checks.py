"""Checks of the exercise sold-twice."""

from main import sell


def the_sale_is_refused_with_a_valueerror():
    hall = ["free", "sold", "free"]
    try:
        sell(hall, 2)
        refused = False
    except ValueError:
        refused = True
    assert refused, (
        "Seat 2 is sold, but `sell` raised no ValueError for it. How does the caller learn that nothing was sold?"
    )
    assert hall == ["free", "sold", "free"], f"A refused sale changed the row to {hall}. What should stay as it was?"


def a_longer_row_with_other_seats():
    hall = ["free"] * 9
    answers = []
    for place in [9, 2, 9, 10, 3, 2, -1]:
        try:
            answers.append(sell(hall, place))
        except ValueError as error:
            answers.append(str(error))
    assert answers == [
        "Seat 9 is yours",
        "Seat 2 is yours",
        "seat 9 is sold",
        "there is no seat 10",
        "Seat 3 is yours",
        "seat 2 is sold",
        "there is no seat -1",
    ]
    assert hall.count("sold") == 3


def any_sold_seat():
    hall = ["free", "sold", "free"]
    try:
        sell(hall, 3)
        refused = False
    except ValueError:
        refused = True
    assert refused


def index_off_by_one():
    hall = ["free", "sold", "free"]
    try:
        sell(hall, 1)
        refused = False
    except ValueError:
        refused = True
    assert refused


def returned():
    hall = ["free", "sold", "free"]
    answer = sell(hall, 2)
    assert isinstance(answer, str) and answer != "Seat 2 is yours"
    assert hall == ["free", "sold", "free"]


def sold_before_missing():
    hall = ["free", "free", "sold"]
    try:
        sell(hall, 0)
        text = ""
    except ValueError as error:
        text = str(error)
    assert text == "seat 0 is sold"


def only_seat_four():
    hall = ["free", "sold", "free", "free", "free"]
    assert sell(hall, 2) == "Seat 2 is yours"


def fixed_text():
    try:
        sell(["free", "sold", "free"], 2)
        text = ""
    except ValueError as error:
        text = str(error)
    assert text == "seat 4 is sold"
