import pytest

from loans import lend

LOANS = {}
SEEN = []


@pytest.fixture
def two_loans():
    SEEN.append(1)
    if len(SEEN) == 1:
        lend(LOANS, "Kindred", "Priya", 100)
        lend(LOANS, "Dune", "Omar", 110)
    return LOANS
