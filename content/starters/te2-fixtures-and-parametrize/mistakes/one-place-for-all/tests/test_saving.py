import tempfile
from pathlib import Path

from loans import load, save


def test_what_was_saved_can_be_loaded(two_loans):
    path = Path(tempfile.gettempdir()) / "loans-of-shelf.json"

    save(two_loans, path)

    assert load(path) == two_loans
    path.unlink()
