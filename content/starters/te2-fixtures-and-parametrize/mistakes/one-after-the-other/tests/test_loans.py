from loans import give_back, titles_of


def test_a_member_has_what_was_lent_to_them(two_loans):
    assert titles_of(two_loans, "Priya") == ["Kindred"]


def test_a_returned_book_is_no_longer_on_loan(two_loans):
    paid = give_back(two_loans, "Kindred", 124)

    assert paid == 60


def test_b(two_loans):
    assert titles_of(two_loans, "Priya") == []
