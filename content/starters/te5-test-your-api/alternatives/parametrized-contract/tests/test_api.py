import pytest

DUNE = {"id": 2, "title": "Dune", "author": "Frank Herbert", "copies": 1}
KINDRED = {"id": 1, "title": "Kindred", "author": "Octavia E. Butler", "copies": 1}
BOOK = {"title": "Beloved", "author": "Toni Morrison"}


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/health", 200, {"status": "ok"}),
        ("/books/2", 200, DUNE),
        ("/books/new", 200, DUNE),
        ("/books", 200, {"items": [KINDRED, DUNE], "total": 2, "next": None}),
        ("/books?author=Frank%20Herbert", 200, {"items": [DUNE], "total": 1, "next": None}),
        ("/books?limit=1", 200, {"items": [KINDRED], "total": 2, "next": "/books?limit=1&offset=1"}),
        ("/books?limit=1&offset=1", 200, {"items": [DUNE], "total": 2, "next": None}),
    ],
)
def test_answers(client, path, status, body):
    response = client.get(path)
    assert response.status_code == status
    assert response.json() == body


@pytest.mark.parametrize(
    ("method", "path", "book", "status"),
    [
        ("GET", "/books/99", None, 404),
        ("PATCH", "/books/99", BOOK, 404),
        ("POST", "/books", {"title": "", "author": "x"}, 422),
        ("POST", "/books", {"title": "Dune", "author": "Frank Herbert"}, 409),
        ("GET", "/books?limit=0", None, 422),
    ],
)
def test_failures_have_one_shape_and_change_nothing(client, books, method, path, book, status):
    before = {number: dict(one) for number, one in books.items()}
    response = client.request(method, path, json=book)
    assert response.status_code == status
    assert set(response.json()["error"]) - {"fields"} == {"code", "message"}
    assert books == before


def test_empty(client, books):
    books.clear()
    assert client.get("/books/new").status_code == 404


def test_bring(client):
    made = client.post("/books", json=BOOK)
    assert made.status_code == 201
    assert client.get(f"/books/{made.json()['id']}").json() == made.json()


def test_correct(client, books):
    client.patch("/books/2", json=BOOK)
    assert client.get("/books/2").json()["title"] == "Beloved"
    assert books[2]["member_phone"]
