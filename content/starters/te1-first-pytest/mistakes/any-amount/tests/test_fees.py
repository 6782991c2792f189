from fees import fee


def test_a_late_book_costs_money():
    assert fee(100, 124)
