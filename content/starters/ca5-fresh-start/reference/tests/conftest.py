"""What tests get: an empty database, people, and mails that nobody sends."""

import os
import pathlib
import tempfile

import pytest
from alembic import command
from alembic.config import Config
from fastapi.testclient import TestClient

from db import get_engine
from main import app
from models import Base

# No import reads a setting, so this is early enough. Nothing of the terminal's reaches a test.
FOLDER = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
os.environ["DATABASE_URL"] = f"sqlite:///{pathlib.Path(FOLDER.name).as_posix()}/tests.db"
os.environ["SECRET_KEY"] = "a key for tests that opens nothing else"

ROOT = pathlib.Path(__file__).parent.parent


@pytest.fixture(scope="session")
def tables():
    command.upgrade(Config(ROOT / "alembic.ini"), "head")
    yield
    get_engine().dispose()


@pytest.fixture(autouse=True)
def empty(tables):
    yield
    with get_engine().begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())
        connection.exec_driver_sql("DELETE FROM sqlite_sequence")


@pytest.fixture
def person():
    """Makes a client for somebody who has logged in."""

    def person(name):
        client = TestClient(app)
        who = {"email": f"{name.lower()}@skua.example", "password": "pineapple forever"}
        client.post("/members", json={**who, "name": name})
        token = client.post("/login", json=who).json()["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        return client

    return person


@pytest.fixture
def malia(person):
    return person("Malia")


@pytest.fixture
def baptiste(person):
    return person("Baptiste")
