AAA = {"isbn": "9000000000998", "title": "Aaa", "author": "A. Aa", "year": 2028, "copies": 3}


def test_a_new_book_is_added(client):
    response = client.post("/books", json=AAA)

    assert response.status_code == 201
    assert client.get("/books").json()["total"] == 1


def test_its_author_has_one_book(client):
    client.post("/books", json=AAA)

    assert client.get("/books", params={"author": "A. Aa"}).json()["total"] == 1


def test_the_same_isbn_is_refused(client):
    client.post("/books", json=AAA)

    assert client.post("/books", json=AAA).status_code == 409
