from copy import deepcopy

import pytest
from fastapi.testclient import TestClient

from main import BOOKS, app, get_books


@pytest.fixture
def books():
    shelf = deepcopy(BOOKS)
    del shelf[2]
    return shelf


@pytest.fixture
def client(books):
    def books_of_the_test():
        return books

    app.dependency_overrides[get_books] = books_of_the_test
    try:
        yield TestClient(app)
    finally:
        app.dependency_overrides.pop(get_books)


def test_a_new_book_is_created_and_stays(client):
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201
    assert response.json() == {"id": 4, "title": "Beloved", "author": "Toni Morrison", "copies": 1}
    assert client.get("/books/4").json() == response.json()


def test_the_newest_book_has_the_highest_number(client):
    assert client.get("/books/new").json()["id"] == 3


def test_an_empty_shelf_has_no_newest_book(client, books):
    books.clear()

    response = client.get("/books/new")

    assert response.status_code == 404
    assert response.json() == {"detail": "The shelf is empty."}


def test_the_library_has_three_books():
    library = TestClient(app)

    assert "Dune" in library.get("/books/3").text
    assert library.get("/books/4").status_code == 404
