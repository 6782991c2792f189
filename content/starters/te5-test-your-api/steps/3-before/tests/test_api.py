def test_the_service_is_awake(client):
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_new_book_is_created(client):
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201


def test_the_newest_book_is_persepolis(client):
    response = client.get("/books/new")

    assert response.json()["title"] == "Persepolis"
