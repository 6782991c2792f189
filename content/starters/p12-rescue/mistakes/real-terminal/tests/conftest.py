import pytest
from fakes import FakeClock, FakeTerminal

import terminal
from parking import main


class Barrier:
    """Asks the program as the barriers do, and remembers what happened."""

    def __init__(self, capsys):
        self.capsys = capsys
        self.clock, self.terminal = FakeClock(), FakeTerminal()

    def ask(self, moment, *words):
        """Returns what's on the display."""
        self.clock.moment = moment
        self.terminal.charged.clear()
        self.code = main(list(words), self.clock, terminal)
        return self.capsys.readouterr().out.splitlines()

    @property
    def opened(self):
        return self.code == 0

    @property
    def charged(self):
        return self.terminal.charged


@pytest.fixture
def barrier(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return Barrier(capsys)
