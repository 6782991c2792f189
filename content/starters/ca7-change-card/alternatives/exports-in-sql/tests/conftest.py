"""A new database for each test, made with SQL."""

import os
import pathlib
import sqlite3
import tempfile
from contextlib import closing

import pytest
from alembic import command
from alembic.config import Config
from fastapi.testclient import TestClient

from main import app

FOLDER = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
FILE = pathlib.Path(FOLDER.name, "tests.db")
os.environ["DATABASE_URL"] = f"sqlite:///{FILE.as_posix()}"
os.environ["SECRET_KEY"] = "a key for tests that opens nothing else"


@pytest.fixture(scope="session")
def template():
    command.upgrade(Config(pathlib.Path(__file__).parent.parent / "alembic.ini"), "head")
    with closing(sqlite3.connect(FILE)) as made:
        kept = sqlite3.connect(":memory:")
        made.backup(kept)
    return kept


@pytest.fixture(autouse=True)
def empty(template):
    with closing(sqlite3.connect(FILE)) as used:
        template.backup(used)


@pytest.fixture
def person():
    def person(name):
        client = TestClient(app)
        who = {"email": f"{name.lower()}@skua.example", "password": "pineapple forever"}
        client.post("/members", json={**who, "name": name})
        client.post("/login", json=who)
        return client

    return person


@pytest.fixture
def malia(person):
    return person("Malia")


@pytest.fixture
def baptiste(person):
    return person("Baptiste")
