from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from main import app, get_books


@pytest.fixture
def books() -> dict:
    return {
        1: {"id": 1, "title": "Kindred", "author": "Octavia E. Butler"},
        2: {"id": 2, "title": "Dune", "author": "Frank Herbert", "member_phone": "555-0142"},
    }


@pytest.fixture
def client(books) -> Iterator[TestClient]:
    app.dependency_overrides[get_books] = lambda: books
    return TestClient(app)
