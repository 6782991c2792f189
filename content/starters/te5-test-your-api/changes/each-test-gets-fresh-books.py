def test_before(client):
    assert client.post("/books", json={"title": "Zzz", "author": "Zzz"}).status_code == 201


def test_after(client):
    assert client.post("/books", json={"title": "Zzz", "author": "Zzz"}).status_code == 201
