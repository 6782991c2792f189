from datetime import date

import pytest

from labels import label, read_label


@pytest.fixture
def first_of_february():
    return date(2028, 2, 1)


def test_a_new_label(first_of_february):
    assert label(first_of_february) == "2028-02-01"


@pytest.mark.parametrize("text", ["2028-02-01", "02/01/28"])
def test_old_and_new_labels(text, first_of_february):
    assert read_label(text) == first_of_february


def test_round_trip(first_of_february):
    assert read_label(label(first_of_february)) == first_of_february


def test_no_date_at_all():
    with pytest.raises(ValueError, match="yesterday"):
        read_label("yesterday")
