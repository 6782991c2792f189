from loans import give_back, lend, load, save


def test_what_was_saved_can_be_loaded(two_loans, tmp_path):
    path = tmp_path / "loans.json"

    save(two_loans, path)

    assert load(path) == two_loans


def test_without_a_file_there_are_no_loans(tmp_path):
    assert load(tmp_path / "never-written.json") == {}


def test_the_second_save_replaces_the_first(two_loans, saved):
    give_back(two_loans, "Kindred", 105)

    save(two_loans, saved)

    assert load(saved) == two_loans


def test_every_letter_survives(two_loans, saved):
    lend(two_loans, "Čapek's Robots", "Zoë", 112)

    save(two_loans, saved)

    assert load(saved) == two_loans
