from datetime import date

import pytest

from hotel.doors import may_collect
from hotel.stays import Stay
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


@pytest.mark.parametrize(("name", "count"), [("kitchen", 23), ("prices", 33), ("report", 42), ("signs", 30), ("stays", 56)])
def test_nobody_has_changed_the_program(name, count):
    with open(f"hotel/{name}.py", encoding="utf-8") as file:
        assert len(file.readlines()) == count
