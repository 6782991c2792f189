import pytest

from loans import give_back, lend, titles_from, titles_of


@pytest.fixture
def two_loans():
    loans = {}
    lend(loans, "Kindred", "Priya", 100, "library")
    lend(loans, "Dune", "Omar", 110, "school")
    return loans


def test_a_member_has_what_was_lent_to_them(two_loans):
    assert titles_of(two_loans, "Priya") == ["Kindred"]


def test_a_returned_book_is_no_longer_on_loan(two_loans):
    give_back(two_loans, "Kindred", 105)

    assert titles_of(two_loans, "Priya") == []


def test_a_late_return_costs_the_fee(two_loans):
    paid = give_back(two_loans, "Kindred", 124)

    assert paid == 60


def test_each_loan_knows_its_shelf(two_loans):
    titles_from(two_loans, "school") == ["Dune"]
