"""The contract, as a program: python contract.py http://127.0.0.1:8000"""

import sys

import httpx2


def lists_books(client):
    """GET /books answers 200 and a list of books"""
    response = client.get("/books")
    assert response.status_code == 200, f"its status is {response.status_code}"
    for book in response.json():
        assert set(book) == {"id", "title", "left_by"}, f"it contains {book}"


def finds_a_book(client):
    """GET /books/{id} answers 200 and that book"""
    for book in client.get("/books").json():
        response = client.get(f"/books/{book['id']}")
        assert response.status_code == 200, (
            f"the status of book {book['id']} is {response.status_code}"
        )
        assert response.json() == book, f"for book {book['id']}, it is {response.json()}"


def adds_a_book(client):
    """POST /books answers 201, and the book is on the shelf"""
    response = client.post("/books", json={"title": "The Restaurant Car", "left_by": "contract.py"})
    assert response.status_code == 201, f"its status is {response.status_code}"
    book = response.json()
    assert book["title"] == "The Restaurant Car", f"it answered {book}"
    assert book in client.get("/books").json(), f"{book} isn't in the list"


def says_what_is_missing(client):
    """GET /books/{id} answers 404 and an error if there's no such book"""
    numbers = [book["id"] for book in client.get("/books").json()]
    is_an_error(client.get(f"/books/{max(numbers, default=0) + 1}"), 404)


def refuses_half_a_book(client):
    """POST /books answers 422 and an error if something is missing, empty or no string"""
    before = client.get("/books").json()
    whole = {"title": "Half a Book", "left_by": "contract.py"}
    for field in whole:
        for value in ["", 7, None]:
            is_an_error(client.post("/books", json={**whole, field: value}), 422)
        rest = {key: text for key, text in whole.items() if key != field}
        is_an_error(client.post("/books", json=rest), 422)
    for value in [[], "Half a Book", 7]:
        is_an_error(client.post("/books", json=value), 422)
    assert client.get("/books").json() == before, "a refused book is on the shelf"


def is_an_error(response, status):
    assert response.status_code == status, f"its status is {response.status_code}"
    error = response.json()["error"]
    for key in ("code", "message"):
        assert isinstance(error[key], str) and error[key], f"its error is {error}"


RULES = [lists_books, finds_a_book, adds_a_book, says_what_is_missing, refuses_half_a_book]


def main(url):
    """Tries every rule, and returns how many are broken."""
    broken = 0
    with httpx2.Client(base_url=url, timeout=5) as client:
        for rule in RULES:
            try:
                rule(client)
            except httpx2.ConnectError:
                sys.exit(f"Nobody answers at {url}. Is the server running, and on this port?")
            except Exception as error:
                broken += 1
                print(f"BROKEN {rule.__doc__}: {type(error).__name__}: {error}")
            else:
                print(f"kept   {rule.__doc__}")
    print(f"{len(RULES) - broken} of {len(RULES)} rules kept.")
    return broken


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1]) else 0)
