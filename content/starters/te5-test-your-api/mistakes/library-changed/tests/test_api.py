def test_the_service_is_awake(client):
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_a_new_book(client):
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})

    assert response.status_code == 201
