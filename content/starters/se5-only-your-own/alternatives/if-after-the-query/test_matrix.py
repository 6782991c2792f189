"""Who may do what."""


class TestStrangers:
    def test_they_see_books(self, ask):
        assert ask("nobody", "GET /books").status_code == 200

    def test_they_change_nothing(self, ask):
        for what in ("renew", "return"):
            assert ask("nobody", f"POST /loans/7/{what}").status_code == 401
        assert ask("nobody", "GET /loans/7").json()["error"]["code"] == "not_logged_in"


class TestMembers:
    def test_another_member_finds_nothing(self, ask):
        assert ask("another", "GET /loans/7").json()["error"]["code"] == "not_found"
        assert ask("another", "POST /loans/7/renew").status_code == 404
        assert ask("another", "POST /loans/7/return").status_code == 404
        assert {loan["member"] for loan in ask("another", "GET /loans").json()} == {"Thandi"}

    def test_the_owner_may_renew_but_not_return(self, ask):
        assert ask("owner", "POST /loans/7/renew").json()["due"] == "2028-06-12"
        assert ask("owner", "POST /loans/7/return").status_code == 403
        assert ask("librarian", "GET /loans/7").json()["returned"] is False

    def test_nobody_lends_for_others(self, ask):
        send = {"book_id": 6, "member_id": 2}
        assert ask("another", "POST /loans", send).status_code == 403
        assert ask("librarian", "POST /loans", send).json()["member"] == "Joao"


def test_librarians_return(ask):
    assert ask("librarian", "POST /loans/7/return").json()["returned"] is True
