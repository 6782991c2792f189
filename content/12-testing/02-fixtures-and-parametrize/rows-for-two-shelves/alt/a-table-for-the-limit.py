import pytest

from fees import fee


@pytest.mark.parametrize(("returned_on", "expected"), [(121, 0), (122, 20)])
def test_library(returned_on, expected):
    assert fee("library", 100, returned_on) == expected


@pytest.mark.parametrize(("returned_on", "expected"), [(114, 0), (115, 20)])
def test_school(returned_on, expected):
    assert fee("school", 100, returned_on) == expected


@pytest.mark.parametrize("shelf", ["library", "school"])
def test_limit(shelf):
    assert fee(shelf, 100, 400) == 1000
