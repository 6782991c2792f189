from datetime import date

import pytest

from hotel.stays import Stay


@pytest.fixture
def tiger():
    return Stay("Tiger", "Ayla", "555-0199", 12, date(2031, 2, 1), date(2031, 2, 11), ["Chen"], "tuna")


@pytest.fixture
def plain():
    return Stay("Plain", "Boris", "555-0198", 11, date(2031, 2, 1), date(2031, 2, 11))
