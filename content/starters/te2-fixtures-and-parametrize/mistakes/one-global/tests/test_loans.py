from loans import give_back, lend, titles_of

LOANS = {}
lend(LOANS, "Kindred", "Priya", 100)
lend(LOANS, "Dune", "Omar", 110)



def test_a_member_has_what_was_lent_to_them():
    assert titles_of(LOANS, "Priya") == ["Kindred"]


def test_a_returned_book_is_no_longer_on_loan():
    give_back(LOANS, "Kindred", 105)

    assert titles_of(LOANS, "Priya") == []


def test_a_late_return_costs_the_fee():
    paid = give_back(LOANS, "Kindred", 124)

    assert paid == 60
