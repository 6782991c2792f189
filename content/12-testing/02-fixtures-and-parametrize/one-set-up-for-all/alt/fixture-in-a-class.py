import pytest

from loans import give_back, lend, titles_from, titles_of


class TestLoans:
    @pytest.fixture
    def two_loans(self):
        loans = {}
        for title, member, day, shelf in [
            ("Kindred", "Priya", 100, "library"),
            ("Dune", "Omar", 110, "school"),
        ]:
            lend(loans, title, member, day, shelf)
        yield loans
        loans.clear()

    def test_a_member_has_what_was_lent_to_them(self, two_loans):
        assert titles_of(two_loans, "Priya") == ["Kindred"]

    def test_a_returned_book_is_no_longer_on_loan(self, two_loans):
        give_back(two_loans, "Kindred", 105)

        assert titles_of(two_loans, "Priya") == []

    def test_a_returned_book_cannot_be_returned_again(self, two_loans):
        give_back(two_loans, "Kindred", 105)

        with pytest.raises(KeyError, match="Kindred"):
            give_back(two_loans, "Kindred", 106)

    def test_a_late_return_costs_the_fee(self, two_loans):
        paid = give_back(two_loans, "Kindred", 124)

        assert paid == 60

    def test_the_school_and_the_library_are_two_shelves(self, two_loans):
        shelves = {shelf: titles_from(two_loans, shelf) for shelf in ("library", "school", "attic")}

        assert shelves == {"library": ["Kindred"], "school": ["Dune"], "attic": []}
