from datetime import date

import pytest

from hotel.doors import details, may_collect
from hotel.kitchen import breakfast
from hotel.prices import price
from hotel.stays import RefusedError, Stay, book, cancel
from hotel.storage import load, to_line

FIRST, LAST = date(2028, 8, 1), date(2028, 8, 5)


def a_stay(cat="Biscuit", owner="Parveen", room=3, trusted=(), diet=None):
    return Stay(cat, owner, "555-0103", room, FIRST, LAST, list(trusted), diet)


def test_an_owner_who_trusts_nobody_may_collect():
    assert may_collect(a_stay(owner="Parveen"), "Parveen")


def test_a_stranger_may_not_collect():
    assert not may_collect(a_stay(owner="Parveen", trusted=["Hiroko"]), "Bruno")


def test_a_line_that_nobody_can_read_stops_no_other():
    stays, unreadable = load([to_line(a_stay(cat="Admiral")), "Duchess;Wilhelmina"])

    assert [stay.cat for stay in stays] == ["Admiral"]
    assert unreadable == ["Duchess;Wilhelmina"]


def test_what_is_saved_comes_back():
    saved = [a_stay(trusted=["Hiroko", "Piet"]), a_stay(diet="rabbit")]

    assert load([to_line(stay) for stay in saved]) == (saved, [])


def test_two_cats_never_get_the_same_room():
    stays = []

    first = book(stays, "Admiral", "Joaquim", "555-0105", FIRST, LAST)
    second = book(stays, "Professor", "Sunniva", "555-0107", FIRST, LAST)

    assert first.room != second.room


def test_a_diet_comes_first():
    stays = [a_stay(room=3, diet="rabbit"), a_stay(room=4)]

    assert breakfast(stays, LAST) == {3: "rabbit", 4: "chicken"}


def test_a_phone_number_is_only_for_fenna():
    assert details(a_stay(), "Fenna")["phone"] == "555-0103"
    assert "phone" not in details(a_stay(), "Parveen")


def test_a_stay_has_a_night():
    with pytest.raises(RefusedError):
        book([], "Biscuit", "Parveen", "555-0103", FIRST, FIRST)


def test_christmas_costs_more_and_the_last_day_nothing():
    assert price(date(2028, 12, 18), date(2028, 12, 22)) == 2 * 1800 + 2 * 2700


def test_a_stranger_cancels_nothing():
    biscuit = a_stay()
    stays = [biscuit]

    with pytest.raises(RefusedError):
        cancel(stays, biscuit, "Bruno")

    assert stays == [biscuit]
