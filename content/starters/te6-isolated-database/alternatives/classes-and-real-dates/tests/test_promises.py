from datetime import date, timedelta

import pytest
from rows import a_book, a_loan, a_member

from models import Loan

TODAY = date.today()


class TestLending:
    @pytest.fixture(autouse=True)
    def remember(self, client, db):
        self.client, self.db = client, db

    def lend(self, book, member):
        body = {"book_id": book.id, "member_id": member.id}
        return self.client.post("/loans", json=body).status_code

    @pytest.mark.parametrize(("at_home", "back", "status"), [(4, 0, 201), (5, 0, 409), (0, 5, 201), (4, 3, 201)])
    def test_five_at_home_are_the_most(self, at_home, back, status):
        member = a_member()
        self.db.add(member)
        for number in range(at_home + back):
            self.db.add(a_loan(member=member, back=None if number < at_home else TODAY))
        assert self.lend(self.db.add(a_book()), member) == status

    def test_one_copy_serves_one_member_after_the_other(self):
        book, first, second = self.db.add(a_book(copies=1), a_member(), a_member())
        assert self.lend(book, first) == 201
        assert self.lend(book, second) == 409
        loan = self.client.get(f"/members/{first.id}/loans").json()["items"][0]
        self.client.post(f"/loans/{loan['id']}/return")
        assert self.lend(book, second) == 201


class TestReturns:
    @pytest.mark.parametrize(("days", "fee"), [(-5, 0), (0, 0), (1, 0.2), (49, 9.8), (50, 10.0), (300, 10.0)])
    def test_fee(self, client, db, days, fee):
        loan = db.add(Loan(book=a_book(), member=a_member(), lent_on=TODAY, due=TODAY - timedelta(days)))
        assert client.post(f"/loans/{loan.id}/return").json() == {"loan_id": loan.id, "fee": fee}

    def test_day(self, client, db):
        loan = db.add(a_loan(back=date(2020, 1, 1)))
        assert client.post(f"/loans/{loan.id}/return").status_code == 409
        assert db.get(Loan, loan.id).returned_on == date(2020, 1, 1)


def test_lists(client, db):
    db.add(a_book(author="X"), a_book(author="Y"), a_book(author="X"), a_book(author="X"))
    answer = client.get("/books?author=X&limit=2").json()
    assert answer["total"] == 3
    assert {book["author"] for book in answer["items"]} == {"X"}
