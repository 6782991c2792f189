from loans import give_back, lend, titles_of


def test_a_member_has_what_was_lent_to_them():
    loans = {}
    lend(loans, "Kindred", "Amira", 100)
    lend(loans, "Dune", "Tomas", 110)

    assert titles_of(loans, "Amira") == ["Kindred"]


def test_a_returned_book_is_no_loan_any_more():
    loans = {}
    lend(loans, "Kindred", "Amira", 100)
    lend(loans, "Dune", "Tomas", 110)

    give_back(loans, "Kindred", 105)

    assert titles_of(loans, "Amira") == []


def test_a_late_return_costs_the_fee():
    loans = {}
    lend(loans, "Kindred", "Amira", 100)
    lend(loans, "Dune", "Tomas", 110)

    paid = give_back(loans, "Kindred", 124)

    assert paid == 0.60
