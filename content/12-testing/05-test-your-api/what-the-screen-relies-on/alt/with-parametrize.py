import pytest
from fastapi.testclient import TestClient

from main import app

client = TestClient(app)
KINDRED = {"id": 1, "title": "Kindred", "author": "Octavia E. Butler", "copies": 1}
DUNE = {"id": 3, "title": "Dune", "author": "Frank Herbert", "copies": 1}


@pytest.mark.parametrize(
    "path, body",
    [("/health", {"status": "ok"}), ("/books/1", KINDRED), ("/books/new", DUNE)],
)
def test_what_clients_get(path, body):
    response = client.get(path)

    assert response.status_code == 200
    assert response.json() == body


def test_a_missing_book_is_404():
    assert client.get("/books/4").status_code == 404
