import pytest

from loans import lend, load, save


@pytest.fixture
def two_loans():
    loans = {}
    lend(loans, "Kindred", "Priya", 100, "library")
    lend(loans, "Dune", "Omar", 110, "library")
    return loans


@pytest.fixture
def school_loans():
    loans = {}
    lend(loans, "Emma", "Zoe", 111, "school")
    return loans


@pytest.fixture
def library_file(tmp_path):
    return tmp_path / "library.json"


def test_what_was_saved_can_be_loaded(two_loans, library_file):
    save(two_loans, library_file)

    assert load(library_file) == two_loans


def test_one_shelf_leaves_the_other_alone(two_loans, school_loans, library_file, tmp_path):
    save(two_loans, library_file)
    save(school_loans, tmp_path / "school.json")

    assert load(library_file) == two_loans
