from datetime import timedelta

import pytest
from rows import TODAY, a_book, a_loan, a_member

from models import Loan


def lend(client, book, member):
    return client.post("/loans", json={"book_id": book.id, "member_id": member.id})


def test_with_four_books_at_home_you_may_take_a_fifth(client, save):
    member = save(a_member(books=4))
    book = save(a_book())

    assert lend(client, book, member).status_code == 201


def test_with_five_books_at_home_you_may_not_take_a_sixth(client, save):
    member = save(a_member(books=5))
    book = save(a_book())

    response = lend(client, book, member)

    assert response.status_code == 409
    assert response.json()["error"]["code"] == "limit_reached"


def test_books_that_are_back_dont_count(client, save):
    member = save(a_member(books_back=5))
    book = save(a_book())

    assert lend(client, book, member).status_code == 201


def test_a_copy_that_is_back_can_be_lent_again(client, save):
    book = save(a_book(copies=1))
    save(a_loan(book=book, back=TODAY))
    member = save(a_member())

    assert lend(client, book, member).status_code == 201


def test_a_loan_is_kept(client, save):
    book = save(a_book(title="Kindred"))
    member = save(a_member())

    lend(client, book, member)

    loans = client.get(f"/members/{member.id}/loans").json()["items"]
    assert [loan["title"] for loan in loans] == ["Kindred"]


@pytest.mark.parametrize(("days_late", "fee"), [(0, 0), (9999, 10)])
def test_a_late_day_costs_20_and_all_of_them_at_most_10(client, save, days_late, fee):
    loan = save(a_loan(days_late=days_late))

    assert client.post(f"/loans/{loan.id}/return").json()["fee"] == fee


def test_a_day_late_costs_something(client, save):
    loan = save(a_loan(days_late=1))

    assert client.post(f"/loans/{loan.id}/return").json()["fee"] > 0


def test_the_day_of_the_first_return_stays(client, save, make_session):
    last_week = TODAY - timedelta(days=7)
    loan = save(a_loan(back=last_week))

    client.post(f"/loans/{loan.id}/return")

    with make_session() as session:
        assert session.get(Loan, loan.id).returned_on == last_week


def test_an_author_has_all_their_books_and_no_others(client, save):
    save(a_book(author="Toni Morrison"))
    save(a_book(author="Octavia E. Butler"))
    save(a_book(author="Octavia E. Butler"))

    page = client.get("/books", params={"author": "Octavia E. Butler", "limit": 1}).json()

    assert page["total"] == 2
    assert [book["author"] for book in page["items"]] == ["Octavia E. Butler"]
