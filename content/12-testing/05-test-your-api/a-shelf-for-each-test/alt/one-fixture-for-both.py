import pytest
from fastapi.testclient import TestClient

from main import app, get_books


@pytest.fixture
def client():
    shelf = {5: {"id": 5, "title": "Emma", "author": "Jane Austen"}}
    app.dependency_overrides[get_books] = lambda: shelf
    yield TestClient(app)
    del app.dependency_overrides[get_books]


@pytest.fixture
def empty():
    app.dependency_overrides[get_books] = lambda: {}
    yield TestClient(app)
    del app.dependency_overrides[get_books]


def test_a_new_book_becomes_the_newest(client):
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201
    assert response.json()["id"] == 6
    assert client.get("/books/new").json()["id"] == 6


def test_an_empty_shelf_has_no_newest_book(empty):
    assert empty.get("/books/new").status_code == 404


def test_the_library_has_three_books():
    library = TestClient(app)

    assert "Dune" in library.get("/books/3").text
    assert library.get("/books/4").status_code == 404
