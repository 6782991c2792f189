from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_the_service_is_awake():
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_missing_book_is_404():
    assert client.get("/books/99").status_code == 404


def test_the_newest_book_has_the_highest_number():
    response = client.get("/books/new")

    assert response.status_code == 200
    assert response.json().items() >= {
        "id": 3,
        "title": "Dune",
        "author": "Frank Herbert",
        "copies": 1,
    }.items()


def test_a_book_has_these_fields():
    book = client.get("/books/1").json()

    assert book.keys() >= {"id", "title", "author", "copies"}
