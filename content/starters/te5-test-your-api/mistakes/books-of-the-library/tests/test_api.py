def test_the_service_is_awake(client):
    response = client.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_the_newest_book(client):
    assert client.get("/books/new").json()["title"] == "Persepolis"
