from fees import fee

CASES = [(100, 0), (121, 0), (122, 20), (124, 60), (126, 100), (171, 1000), (421, 1000)]


def test_the_fees():
    for returned_on, expected in CASES:
        assert fee(100, returned_on) == expected
