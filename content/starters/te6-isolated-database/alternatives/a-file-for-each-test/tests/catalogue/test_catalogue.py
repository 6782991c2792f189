def test_all_of_it_is_there(client):
    assert client.get("/books").json()["total"] == 1500
