from rows import a_book


def test_a_new_book_is_number_2001(client, save):
    save(a_book())

    assert client.get("/books").json()["total"] == 2001


def test_the_catalogue_has_2000_books(client):
    assert client.get("/books").json()["total"] == 2000
