import pytest

from loans import lend, load, save


@pytest.fixture
def two_loans():
    loans = {}
    lend(loans, "Kindred", "Priya", 100, "library")
    lend(loans, "Dune", "Omar", 110, "library")
    return loans


def test_what_was_saved_can_be_loaded(two_loans, tmp_path):
    path = tmp_path / "loans.json"

    save(two_loans, path)

    assert load(path) == two_loans


def test_each_shelf_is_kept(two_loans, tmp_path):
    shelves = {"library": two_loans, "school": {}}

    for name, loans in shelves.items():
        save(loans, tmp_path / f"{name}.json")

    for name, loans in shelves.items():
        assert load(tmp_path / f"{name}.json") == loans
