import pytest

import db
from main import app


def refuse():
    raise RuntimeError("a test wants to open the library's shelf.db")


@pytest.fixture(autouse=True)
def guard():
    app.dependency_overrides[db.get_session] = refuse
    yield
    app.dependency_overrides.clear()
