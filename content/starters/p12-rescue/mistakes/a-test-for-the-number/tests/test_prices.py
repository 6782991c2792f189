from parking import clean, time_of


def test_a_plate():
    assert clean("old-1") == "0LD1"


def test_a_time():
    assert time_of(61) == "01:01"
