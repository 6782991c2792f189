import pytest
from fastapi.testclient import TestClient

from main import app, get_books


@pytest.fixture
def books():
    return {
        2: {"id": 2, "title": "Emma", "author": "Jane Austen"},
        7: {"id": 7, "title": "Ulysses", "author": "James Joyce"},
    }


@pytest.fixture
def client(books):
    app.dependency_overrides[get_books] = lambda: books
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_a_new_book_is_created_and_stays(client):
    response = client.post("/books", data={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201
    assert response.json()["id"] == 8
    assert client.get("/books/8").json()["title"] == "Beloved"


def test_the_newest_book_has_the_highest_number(client):
    assert client.get("/books/new").json()["id"] == 7


def test_an_empty_shelf_has_no_newest_book(client, books):
    books.clear()

    assert client.get("/books/new").status_code == 404


def test_the_library_has_three_books():
    library = TestClient(app)

    assert "Dune" in library.get("/books/3").text
    assert library.get("/books/4").status_code == 404
