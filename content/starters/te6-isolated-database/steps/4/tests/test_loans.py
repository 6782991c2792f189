from rows import a_book, a_loan, a_member


def test_the_last_copy_can_be_lent(client, save):
    book = save(a_book(copies=1))
    member = save(a_member())

    response = client.post("/loans", json={"book_id": book.id, "member_id": member.id})

    assert response.status_code == 201


def test_a_book_without_a_free_copy_is_refused(client, save):
    book = save(a_book(copies=1))
    save(a_loan(book=book))
    member = save(a_member())

    response = client.post("/loans", json={"book_id": book.id, "member_id": member.id})

    assert response.status_code == 409
    assert response.json()["error"]["code"] == "no_free_copy"


def test_a_book_comes_back_only_once(client, save):
    loan = save(a_loan())

    first = client.post(f"/loans/{loan.id}/return")
    second = client.post(f"/loans/{loan.id}/return")

    assert first.status_code == 200
    assert second.status_code == 409
