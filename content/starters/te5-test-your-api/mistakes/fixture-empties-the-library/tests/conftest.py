from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from books import BOOKS
from main import app, get_books


@pytest.fixture
def books() -> dict:
    BOOKS.clear()
    BOOKS.update(SHELF)
    return BOOKS


SHELF = {
    1: {"id": 1, "title": "Kindred", "author": "Octavia E. Butler"},
    2: {"id": 2, "title": "Dune", "author": "Frank Herbert", "member_phone": "555-0142"},
}


@pytest.fixture
def client(books) -> Iterator[TestClient]:
    app.dependency_overrides[get_books] = lambda: books
    yield TestClient(app)
    app.dependency_overrides.clear()
