import pytest
from fakes import FakeClock, FakeTerminal

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
        self.code = main(list(words), self.clock, self.terminal)
        self.shown = self.capsys.readouterr().out.splitlines()
        return self.shown

    @property
    def opened(self):
        return self.code == 0

    @property
    def charged(self):
        return [round(float(line) * 100) for line in self.shown if line.endswith("0") and line[0].isdigit() and len(line) < 6]


@pytest.fixture
def barrier(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return Barrier(capsys)
