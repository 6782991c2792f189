import pytest
from fastapi.testclient import TestClient

from main import BOOKS, app, get_books


@pytest.fixture
def client():
    app.dependency_overrides[get_books] = lambda: BOOKS
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_a_new_book_is_created_and_stays(client):
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201
    assert response.json()["id"] == 4
    assert client.get("/books/4").json()["title"] == "Beloved"


def test_the_library_has_three_books():
    library = TestClient(app)

    assert "Dune" in library.get("/books/3").text
    assert library.get("/books/4").status_code == 404
