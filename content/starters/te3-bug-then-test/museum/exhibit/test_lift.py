import pytest

from lift import announce, may_start, next_stop


def test_nobody_waits():
    assert next_stop(3, []) is None


def test_the_nearest_floor_is_next():
    assert next_stop(1, [5, 2]) == 2


def test_of_two_equally_near_floors_the_higher_one_is_next():
    assert next_stop(3, [2, 4]) == 4


def test_an_empty_lift_may_start():
    assert may_start([])


def test_six_heavy_people_stay_where_they_are():
    assert not may_start([90, 85, 95, 80, 90, 85])


def test_the_voice_knows_the_floor():
    assert announce(2) == "Floor 2"


def test_there_is_no_floor_6():
    with pytest.raises(ValueError):
        announce(6)
