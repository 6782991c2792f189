from lift import next_stop


def test_somebody_waits_below():
    assert next_stop(2, [-1, 5]) in (-1, 5)


def test_somebody_waits_on_the_ground_floor():
    next_stop(2, [0]) == 0
