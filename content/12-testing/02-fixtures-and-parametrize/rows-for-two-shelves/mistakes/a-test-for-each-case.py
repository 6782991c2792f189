import pytest

from fees import fee


def test_the_last_day_in_the_library():
    assert fee("library", 100, 121) == 0


def test_a_day_late_in_the_library():
    assert fee("library", 100, 122) == 20


def test_the_last_day_at_school():
    assert fee("school", 100, 114) == 0


def test_a_day_late_at_school():
    assert fee("school", 100, 115) == 20


def test_the_limit_at_school():
    assert fee("school", 100, 400) == 1000
