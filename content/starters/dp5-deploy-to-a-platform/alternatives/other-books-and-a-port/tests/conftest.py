import os
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine

import store
from main import app
from models import BookIn

KEY = os.environ["SHELF_KEY"]


@pytest.fixture
def library(tmp_path, monkeypatch) -> Iterator[None]:
    """A library with two books, in a database that nobody else uses."""
    engine = create_engine(f"sqlite:///{tmp_path / 'test.db'}")
    monkeypatch.setattr(store, "engine", lambda: engine)
    store.create_tables()
    store.add_book(BookIn(title="Kindred", author="Octavia E. Butler"))
    store.add_book(BookIn(title="Dune", author="Frank Herbert", member_phone="555-0142"))
    yield
    engine.dispose()


@pytest.fixture
def stranger(library) -> TestClient:
    return TestClient(app)


@pytest.fixture
def client(library) -> TestClient:
    return TestClient(app, headers={"X-Shelf-Key": KEY})
