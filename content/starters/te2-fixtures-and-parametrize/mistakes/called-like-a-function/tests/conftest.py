import pytest

from loans import lend


@pytest.fixture
def two_loans():
    loans = {}
    lend(loans, "Kindred", "Priya", 100)
    lend(loans, "Dune", "Omar", 110)
    return loans
