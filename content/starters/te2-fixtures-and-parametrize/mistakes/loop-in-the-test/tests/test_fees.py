from fees import fee


def test_the_fee_of_a_loan_from_day_100():
    for returned_on, expected in [(105, 0.00), (121, 0.00), (122, 0.20), (124, 0.60), (421, 10.00)]:
        assert fee(100, returned_on) == expected
