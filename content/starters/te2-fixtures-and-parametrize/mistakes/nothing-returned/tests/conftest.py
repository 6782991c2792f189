import pytest

from loans import lend


@pytest.fixture
def two_loans():
    loans = {}
    lend(loans, "Kindred", "Amira", 100)
    lend(loans, "Dune", "Tomas", 110)
