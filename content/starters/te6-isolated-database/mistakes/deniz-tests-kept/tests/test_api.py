from fastapi.testclient import TestClient

from main import app

client = TestClient(app)
AAA = {"isbn": "9000000000998", "title": "Aaa", "author": "A. Aa", "year": 2028, "copies": 3}


def test_a_new_book_is_added():
    assert client.post("/books", json=AAA).status_code == 201


def test_its_author_has_one_book():
    assert client.get("/books", params={"author": "A. Aa"}).json()["total"] == 1


def test_the_same_isbn_is_refused():
    assert client.post("/books", json=AAA).status_code == 409
