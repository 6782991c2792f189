from lift import next_stop


def test_nobody_is_fetched_from_the_ground_floor():
    assert next_stop(2, [0]) is None
