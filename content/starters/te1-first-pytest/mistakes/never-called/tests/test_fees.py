from fees import fee


def test_a_late_book_costs_money():
    lent_on = 100
    returned_on = 124

    paid = (returned_on - lent_on - 21) * 20

    assert paid == 60
