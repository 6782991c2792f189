def test_the_service_is_well(client):
    assert client.get("/health").json() == {"status": "ok"}


def test_kindred_is_there(client):
    assert client.get("/books/3").json()["title"] == "Kindred"
