from fees import fee


def test_a_late_book_costs_money(lent_on, returned_on):
    assert fee(lent_on, returned_on) == 60
