from loans import load, save


def test_what_was_saved_can_be_loaded(two_loans, tmp_path):
    path = tmp_path / "loans.json"

    assert load(path) == {}
