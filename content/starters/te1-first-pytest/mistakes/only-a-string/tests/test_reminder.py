from reminder import reminder


def test_it_is_text():
    for day in range(100, 430):
        assert isinstance(reminder(100, day), str)
