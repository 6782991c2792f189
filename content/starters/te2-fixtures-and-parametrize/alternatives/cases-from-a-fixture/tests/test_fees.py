import pytest

from fees import fee


@pytest.fixture(params=[(100, 0), (121, 0), (122, 20), (124, 60), (171, 1000), (421, 1000)], ids=str)
def case(request):
    return request.param


def test_fee(case):
    returned_on, expected = case
    assert fee(100, returned_on) == expected
