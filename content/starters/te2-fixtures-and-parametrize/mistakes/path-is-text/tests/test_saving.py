from loans import load, save


def test_what_was_saved_can_be_loaded(two_loans, tmp_path):
    path = "loans.json"

    save(two_loans, path)

    assert load(path) == two_loans
