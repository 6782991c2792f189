import pytest
from fastapi import HTTPException
from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_the_service_is_awake():
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_book_has_exactly_these_fields():
    response = client.get("/books/1")

    assert response.status_code == 200
    assert response.json() == {
        "id": 1,
        "title": "Kindred",
        "author": "Octavia E. Butler",
        "copies": 1,
    }


def test_the_newest_book_has_the_highest_number():
    response = client.get("/books/new")

    assert response.status_code == 200
    assert response.json() == {
        "id": 3,
        "title": "Dune",
        "author": "Frank Herbert",
        "copies": 1,
    }


def test_a_missing_book_raises():
    with pytest.raises(HTTPException):
        client.get("/books/99")
