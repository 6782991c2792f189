from rows import numbers


def a_new_book():
    return {"isbn": f"978{next(numbers):010}", "title": "Aaa", "author": "A. Aa", "year": 2028, "copies": 3}


def test_a_new_book_is_added(client):
    before = client.get("/books").json()["total"]

    assert client.post("/books", json=a_new_book()).status_code == 201
    assert client.get("/books").json()["total"] == before + 1


def test_the_same_isbn_is_refused(client):
    book = a_new_book()

    assert client.post("/books", json=book).status_code == 201
    assert client.post("/books", json=book).status_code == 409
