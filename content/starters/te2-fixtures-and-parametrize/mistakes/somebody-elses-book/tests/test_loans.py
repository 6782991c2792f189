from loans import give_back, lend, titles_of


def test_a_member_has_what_was_lent_to_them(two_loans):
    assert titles_of(two_loans, "Priya") == ["Kindred"]


def test_a_returned_book_is_no_longer_on_loan(two_loans):
    give_back(two_loans, "Kindred", 105)

    assert titles_of(two_loans, "Priya") == []


def test_a_late_return_costs_the_fee(two_loans):
    paid = give_back(two_loans, "Kindred", 124)

    assert paid == 60


def test_a_similar_name_is_somebody_else(two_loans):
    lend(two_loans, "Emma", "Omari", 111)

    assert titles_of(two_loans, "Omar") == ["Dune"]


def test_other_loans_of_the_member_go_on(two_loans):
    lend(two_loans, "Emma", "Mei", 111)

    give_back(two_loans, "Kindred", 112)

    assert titles_of(two_loans, "Mei") == ["Emma"]


def test_the_oldest_loan_comes_first(two_loans):
    lend(two_loans, "Emma", "Priya", 111)

    assert titles_of(two_loans, "Priya") == ["Kindred", "Emma"]
