from datetime import date

import pytest

from hotel.doors import may_collect
from hotel.kitchen import shopping
from hotel.prices import cancellation_fee, price
from hotel.report import headline, longest_stay, nights_by_month, popular_names
from hotel.signs import bill, birthday_card, door_sign, welcome
from hotel.stays import RefusedError, Stay, book
from hotel.storage import load, to_line

FIRST, LAST = date(2028, 8, 1), date(2028, 8, 5)


def a_stay(cat="Biscuit", owner="Parveen", room=3, trusted=(), diet=None):
    return Stay(cat, owner, "555-0103", room, FIRST, LAST, list(trusted), diet)


def test_an_owner_who_trusts_nobody_may_collect():
    assert may_collect(a_stay(owner="Parveen"), "Parveen")


def test_a_stranger_may_not_collect():
    assert not may_collect(a_stay(owner="Parveen", trusted=["Hiroko"]), "Bruno")


def test_a_line_that_nobody_can_read_stops_no_other():
    stays, unreadable = load(["Duchess;Wilhelmina", to_line(a_stay(cat="Admiral"))])

    assert [stay.cat for stay in stays] == ["Admiral"]
    assert unreadable == ["Duchess;Wilhelmina"]


def test_what_is_saved_comes_back():
    saved = [a_stay(trusted=["Hiroko", "Piet"]), a_stay(diet="rabbit")]

    assert load([to_line(stay) for stay in saved]) == (saved, [])


@pytest.mark.parametrize(("rooms", "words"), [(1, "Plenty"), (6, "More cats"), (12, "No room")])
def test_the_headline(rooms, words):
    stays = [a_stay(room=room) for room in range(1, rooms + 1)]

    assert headline(stays, FIRST, LAST).startswith(words)


def test_the_report():
    assert longest_stay([]) is None
    assert longest_stay([a_stay()]) == a_stay()
    assert popular_names([a_stay()]) == ["Biscuit"]
    assert nights_by_month([a_stay()]) == {8: 4}


def test_the_signs():
    assert door_sign(a_stay()) == "Room 3: Biscuit"
    assert welcome(a_stay()) == "Welcome, Biscuit! We're happy to have you for 4 nights."
    assert bill(a_stay(), 1801) == "Biscuit, 4 nights: 18.01"


def test_the_birthday_card():
    assert birthday_card("Biscuit", 15).startswith("Biscuit, you've slept for 15 years")
    assert birthday_card("Biscuit", 14).startswith("Happy birthday")


def test_the_prices():
    assert price(FIRST, LAST) == 7200
    assert [cancellation_fee(a_stay(), day) for day in (date(2028, 7, 1), FIRST)] == [0, 7200]


def test_the_shopping():
    assert shopping([a_stay()], FIRST, 7) == {"chicken": 4}
