import pytest

import loans


class TestDesk:
    @pytest.fixture(autouse=True)
    def desk(self):
        self.out = {}
        loans.lend(self.out, "Zorro", "Ana", 1)
        loans.lend(self.out, "Emma", "Ana", 2)
        loans.lend(self.out, "Momo", "Anahita", 3)

    def test_titles(self):
        assert loans.titles_of(self.out, "Ana") == ["Zorro", "Emma"]

    def test_return(self):
        assert loans.give_back(self.out, "Emma", 25) == 40
        assert loans.titles_of(self.out, "Ana") == ["Zorro"]

    def test_nobody(self):
        assert loans.titles_of(self.out, "An") == []
