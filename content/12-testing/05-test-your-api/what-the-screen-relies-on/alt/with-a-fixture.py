import pytest
from fastapi.testclient import TestClient

from main import app


@pytest.fixture
def client():
    return TestClient(app)


def test_the_service_is_awake(client):
    assert client.get("/health").json() == {"status": "ok"}


def test_the_phone_stays_here(client):
    for path in ("/books/3", "/books/new"):
        response = client.get(path)
        assert response.status_code == 200
        assert "555-0142" not in response.text
        assert response.json()["copies"] == 1


def test_the_newest_is_dune(client):
    assert client.get("/books/new").json()["title"] == "Dune"


def test_a_missing_book(client):
    response = client.get("/books/99")

    assert response.status_code == 404
    assert "detail" in response.json()
