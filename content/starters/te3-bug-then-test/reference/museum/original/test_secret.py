from lift import next_stop


def test_somebody_waits_on_the_ground_floor():
    assert next_stop(2, [0]) == 0
