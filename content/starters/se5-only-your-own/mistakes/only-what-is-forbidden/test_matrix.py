"""Who may do what with loan 7. Each row is a request, each column somebody who sends it."""

import pytest

WHO = ["nobody", "owner", "another", "librarian"]
MATRIX = [
    # request, what it sends, and the status for each of WHO
    ("GET /books", None, [200, 200, 200, 200]),
    ("GET /loans", None, [401, 200, 200, 200]),
    ("GET /loans/7", None, [401, 200, 404, 200]),
    ("POST /loans/7/renew", None, [401, 200, 404, 200]),
    ("POST /loans/7/return", None, [401, 403, 404, 200]),
    ("POST /loans", {"book_id": 4, "member_id": 2}, [401, 201, 403, 201]),
]
CELLS = [
    (who, what, send, status)
    for what, send, row in MATRIX
    for who, status in zip(WHO, row, strict=True)
]


@pytest.mark.parametrize(("who", "what", "send", "status"), CELLS)
def test_who_may_do_what(ask, who, what, send, status):
    response = ask(who, what, send)
    if status >= 400:
        assert response.status_code == status


@pytest.mark.parametrize(
    ("who", "titles"),
    [("owner", ["Dune"]), ("another", ["Persepolis"])],
)
def test_members_list_their_own_loans(ask, who, titles):
    assert [loan["title"] for loan in ask(who, "GET /loans").json()] == titles


def test_librarians_list_all_loans(ask):
    assert len(ask("librarian", "GET /loans").json()) == 4
