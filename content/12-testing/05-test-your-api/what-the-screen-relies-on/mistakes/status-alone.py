from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_the_service_is_awake():
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_missing_book_is_404():
    assert client.get("/books/99").status_code == 404


def test_a_book():
    assert client.get("/books/1").status_code == 200


def test_the_newest_book():
    assert client.get("/books/new").status_code == 200
