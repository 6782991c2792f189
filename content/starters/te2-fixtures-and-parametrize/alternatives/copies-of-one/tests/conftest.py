import copy

import pytest

from loans import lend, save


@pytest.fixture(scope="session")
def first_loans():
    loans = {}
    lend(loans, "Kindred", "Priya", 100)
    lend(loans, "Dune", "Omar", 110)
    return loans


@pytest.fixture
def two_loans(first_loans):
    yield copy.deepcopy(first_loans)


@pytest.fixture
def saved(two_loans, tmp_path):
    save(two_loans, tmp_path / "saved")
    return tmp_path / "saved"
