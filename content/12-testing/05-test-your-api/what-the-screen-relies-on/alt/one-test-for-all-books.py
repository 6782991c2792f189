from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_the_service_is_awake():
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_missing_book_is_404():
    assert client.get("/books/99").status_code == 404


def test_books_by_their_numbers():
    for number, title, author in (
        (1, "Kindred", "Octavia E. Butler"),
        (2, "Persepolis", "Marjane Satrapi"),
        (3, "Dune", "Frank Herbert"),
    ):
        book = client.get(f"/books/{number}").json()
        assert book == {"id": number, "title": title, "author": author, "copies": 1}


def test_the_newest_book_is_book_3():
    assert client.get("/books/new").json() == client.get("/books/3").json()
