import pytest

import fees

TABLE = [(0, 0), (21, 0), (22, 20), (24, 60), (71, 1000), (300, 1000)]


@pytest.mark.parametrize("days, cents", TABLE)
def test_fee(days, cents):
    assert cents == fees.fee(3, days + 3)
