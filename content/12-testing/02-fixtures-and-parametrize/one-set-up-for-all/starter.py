import pytest

from loans import give_back, lend, titles_from, titles_of


def test_a_member_has_what_was_lent_to_them():
    loans = {}
    lend(loans, "Kindred", "Priya", 100)
    lend(loans, "Dune", "Omar", 110)

    assert titles_of(loans, "Priya") == ["Kindred"]


def test_a_returned_book_is_no_longer_on_loan():
    loans = {}
    lend(loans, "Kindred", "Priya", 100)
    lend(loans, "Dune", "Omar", 110)

    give_back(loans, "Kindred", 105)

    assert titles_of(loans, "Priya") == []


def test_a_late_return_costs_the_fee():
    loans = {}
    lend(loans, "Kindred", "Priya", 100)
    lend(loans, "Dune", "Omar", 110)

    paid = give_back(loans, "Kindred", 124)

    assert paid == 60
