from fees import fee


def test_a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = fee(lent_on, returned_on)

    assert paid == 60
