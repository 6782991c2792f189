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

    assert list(load(path)) == list(two_loans)


def test_each_shelf_has_its_own_file(two_loans, tmp_path):
    school = {}
    lend(school, "Emma", "Zoe", 111, "school")

    save(two_loans, tmp_path / "library.json")
    save(school, tmp_path / "school.json")

    assert list(load(tmp_path / "library.json")) == ["Kindred", "Dune"]
    assert list(load(tmp_path / "school.json")) == ["Emma"]
