def test_the_service_is_awake(client):
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_book_has_exactly_these_fields(client):
    response = client.get("/books/2")

    assert response.status_code == 200
    assert response.json() == {"id": 2, "title": "Dune", "author": "Frank Herbert", "copies": 1}


def test_a_missing_book_is_404_in_our_shape(client):
    response = client.get("/books/99")

    assert response.status_code == 404
    assert response.json()["error"]["code"] == "not_found"


def test_a_new_book_is_created_and_stays(client, books):
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201
    assert response.json()["id"] == 3
    assert books[3]["title"] == "Beloved"
