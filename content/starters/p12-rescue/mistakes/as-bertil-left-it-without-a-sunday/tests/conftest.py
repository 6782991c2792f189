from unittest.mock import patch

import pytest

import parking
from terminal import Declined


class Barrier:
    """Asks the program as the barriers do, and remembers what happened."""

    def __init__(self, capsys):
        self.capsys = capsys
        self.declines = False

    def ask(self, moment, *words):
        """Returns what's on the display."""
        with patch("parking.datetime") as clock, patch("parking.charge", autospec=True) as charge:
            clock.now.return_value = moment
            charge.side_effect = Declined if self.declines else None
            self.code = parking.main(list(words))
        self.charged = [call.args[0] for call in charge.call_args_list if not self.declines]
        return self.capsys.readouterr().out.splitlines()

    @property
    def opened(self):
        return self.code == 0


@pytest.fixture
def barrier(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return Barrier(capsys)
