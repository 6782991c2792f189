from prices import price


def test_both_sides():
    for age, expected in [(5, 0), (6, 5)]:
        assert price(age) == expected
