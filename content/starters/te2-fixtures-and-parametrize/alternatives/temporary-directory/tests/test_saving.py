from pathlib import Path
from tempfile import TemporaryDirectory

import loans


def test_files(two_loans):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        assert loans.load(path) == {}
        loans.lend(two_loans, "Pippi Långstrump", "Åsa", 5)
        for title in ["Dune", "Kindred"]:
            loans.save(two_loans, path)
            assert loans.load(path) == two_loans
            loans.give_back(two_loans, title, 120)
        loans.save(two_loans, path)
        assert loans.load(path) == {"Pippi Långstrump": {"member": "Åsa", "lent_on": 5}}
