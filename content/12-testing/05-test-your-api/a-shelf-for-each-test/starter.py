import pytest
from fastapi.testclient import TestClient

from main import app, get_books

client = TestClient(app)


def test_a_new_book_is_created():
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201


def test_the_library_has_three_books():
    library = TestClient(app)

    assert "Dune" in library.get("/books/3").text
    assert library.get("/books/4").status_code == 404
