from prices import price


def test_adults_pay_five():
    assert price(30) == 5
