def test_the_service_is_awake(client):
    response = client.get("/health")

    response.json() == {"status": "ok"}


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


def test_a_book_without_a_title_is_refused(client, books):
    response = client.post("/books", json={"title": "", "author": "Toni Morrison"})

    assert response.status_code == 422
    assert response.json()["error"]["fields"][0]["where"] == "body.title"
    assert len(books) == 2


def test_books_are_filtered_by_author(client):
    response = client.get("/books", params={"author": "Frank Herbert"})

    assert [book["title"] for book in response.json()["items"]] == ["Dune"]


def test_the_second_page_starts_after_the_first(client):
    response = client.get("/books", params={"limit": 1, "offset": 1})

    assert [book["id"] for book in response.json()["items"]] == [2]


def test_the_newest_book_has_the_highest_number(client):
    assert client.get("/books/new").json()["id"] == 2


def test_an_empty_shelf_has_no_newest_book(client, books):
    books.clear()

    response = client.get("/books/new")

    assert response.status_code == 404
    assert "fields" not in response.json()["error"]


def test_the_same_book_twice_is_refused(client, books):
    response = client.post("/books", json={"title": "Dune", "author": "Frank Herbert"})

    assert response.status_code == 409
    assert len(books) == 2


def test_total_counts_all_pages_and_next_leads_on(client):
    first = client.get("/books", params={"limit": 1}).json()
    second = client.get(first["next"]).json()

    assert first["total"] == 2
    assert [book["id"] for book in second["items"]] == [2]
    assert second["next"] is None


def test_a_correction_keeps_the_number_and_the_phone(client, books):
    response = client.patch("/books/2", json={"title": "Dune Messiah", "author": "Frank Herbert"})

    assert response.status_code == 200
    assert response.json()["id"] == 2
    assert books[2]["title"] == "Dune Messiah"
    assert books[2]["member_phone"] == "555-0142"
