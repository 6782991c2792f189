import pytest

from fees import fee


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(121, 0, id="the last free day"),
        pytest.param(122, 20, id="one day late"),
        pytest.param(421, 1000, id="far beyond the limit"),
    ],
)
def test_the_fee_of_the_library(returned_on, expected):
    assert fee("library", 100, returned_on) == expected


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(114, 0, id="the last free day"),
        pytest.param(115, 20, id="one day late"),
        pytest.param(421, 1000, id="far beyond the limit"),
    ],
)
def test_the_fee_of_the_school(returned_on, expected):
    assert fee("school", 100, returned_on) == expected
