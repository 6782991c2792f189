from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_the_service_is_awake():
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


FIELDS = {"id", "title", "author", "copies"}


def test_a_book_has_these_fields():
    book = client.get("/books/2").json()

    assert set(book) == FIELDS
    assert book["title"] == "Persepolis"


def test_the_screen_gets_the_same_fields():
    book = client.get("/books/new").json()

    assert set(book) == FIELDS
    assert book["id"] == 3


def test_nothing_is_at_99():
    response = client.get("/books/99")

    assert response.status_code == 404
    assert response.json()["detail"] == "There's no book 99."
