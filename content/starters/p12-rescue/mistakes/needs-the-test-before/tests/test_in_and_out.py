from datetime import datetime

import pytest
from fakes import FakeClock, FakeTerminal

from parking import main

clock, terminal = FakeClock(), FakeTerminal()
clock.moment = datetime(2028, 10, 30, 9, 0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("cars")


def test_a_car_comes_in(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert main(["in", "KRT 481"], clock, terminal) == 0


def test_it_goes_out(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert main(["out", "KRT 481"], clock, terminal) == 0
