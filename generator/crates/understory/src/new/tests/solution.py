from prices import price


def test_at_five_it_is_free():
    assert price(5) == 0


def test_at_six_it_costs_five():
    assert price(6) == 5
