"""What the tests need: a station for each test, on a Thursday."""

import datetime

import pytest
from fastapi.testclient import TestClient

from foghorn.app import make_app
from foghorn.sample import fill

TODAY = datetime.date(2029, 5, 10)


@pytest.fixture
def ask(tmp_path):
    """A function: ask("carys", "GET", "/shows/1") sends this with her key, and None has no key."""
    database = str(tmp_path / "station.db")
    client = TestClient(make_app(database, lambda: TODAY))
    fill(database)

    def ask(name, method, path, json=None):
        headers = {"Authorization": f"Bearer key-of-{name}"} if name else {}
        return client.request(method, path, headers=headers, json=json)

    return ask
