import pytest

from loans import lend, save


@pytest.fixture
def two_loans():
    loans = {}
    lend(loans, "Kindred", "Priya", 100)
    lend(loans, "Dune", "Omar", 110)
    return loans


@pytest.fixture
def saved(two_loans, tmp_path):
    path = tmp_path / "loans.json"
    save(two_loans, path)
    return path
