"""Checks of the starter ap7-request-and-response-models."""

import json

from shared.asgi import ask
from shared.shelf_api import reason
from shared.texts import shown


def call(method, address, sent=None):
    """Sends a request. Returns the status, the JSON, the text and the error."""
    reply = ask(f"{method} {address}", sent)
    return reply.status, reply.json, reply.text, reply.error


def donated(sent, where=""):
    """Sends a good book with POST. Returns the answer, which must be the new book."""
    status, value, text, error = call("POST", "/books", sent)
    assert status not in (404, 405), f"POST /books answered {status}. Is there a route for this path with this method?"
    assert not (
        status == 422
        and isinstance(value, dict)
        and any("query" in each.get("loc", []) for each in value.get("detail", []) if isinstance(each, dict))
    ), (
        f"POST /books with the body {shown(sent)} answered {reason(status, value, error)}. FastAPI looked for that value after a ? in the address. Which kind of hint makes FastAPI look in the body?"
    )
    assert status != 422, (
        f"POST /books with the body {shown(sent)} answered {reason(status, value, error)}. Nothing is wrong with this book. Which of your fields asks for too much?"
    )
    assert status != 500, (
        f"{where}POST /books with the body {shown(sent)} answered {reason(status, value, error)}. What in your program leads to that?"
    )
    assert status == 201, (
        f"POST /books with the body {shown(sent)} answered {status}. Which status says that something new was made?"
    )
    assert isinstance(value, dict) and "id" in value, (
        f"POST /books answered 201 with {shown(text)}. The caller would like to see the new book, with its id. What does your function return?"
    )
    return value


def refused(method, address, sent, field):
    """Sends a body with one bad field, which must be refused."""
    status, value, _text, error = call(method, address, sent)
    assert status != 500, (
        f"{method} {address} with the body {shown(sent)} answered {reason(status, value, error)}. A caller's mistake became a 500. What could refuse it before your function runs?"
    )
    assert status == 422, (
        f"{method} {address} with the body {shown(sent)} answered {status}. Where could your program notice that something is wrong with {field}?"
    )
    detail = value.get("detail") if isinstance(value, dict) else None
    places = [each.get("loc", []) for each in detail if isinstance(each, dict)] if isinstance(detail, list) else []
    assert any(field in place for place in places), (
        f"{method} {address} with the body {shown(sent)} answered {reason(status, value, error)}. Would a caller know that the problem is {field}?"
    )


PHONE = "555-0142"


def around(text, part):
    """Returns the text around a part, shortened."""
    start = max(0, text.find(part) - 60)
    return ("…" if start else "") + shown(text[start:])


def no_secrets(what, text):
    """Fails if an answer shows a phone number or a note."""
    assert PHONE not in text, (
        f"{what} shows a donor's number: {around(text, PHONE)}. What decides which fields this route sends?"
    )
    assert "owes us" not in text, (
        f"check.pyz put a book with a field called desk_note into a copy of books.py, and {what} shows it: {around(text, 'owes us')}. Who decides which fields may leave: you, or the record?"
    )
    assert "member_phone" not in text, (
        f"{what} has a field member_phone: {shown(text)}. Why does a visitor need to know that it exists?"
    )


def post_books_puts_a_book_on_the_shelf_201_and_what_isnt_one_is_refused_field_by_field_422():
    sent = {"title": "So Long a Letter", "author": "Mariama Bâ", "copies": 2, "member_phone": PHONE}
    book = donated(sent)
    assert all(book.get(name) == sent[name] for name in ("title", "author", "copies")), (
        f"POST /books got {shown(sent)} and answered {shown(book)}. What happened to the fields on the way?"
    )
    status, value, text, error = call("GET", f"/books/{book['id']}")
    assert status == 200, (
        f"POST /books answered with the number {book['id']}, but GET /books/{book['id']} answered {reason(status, value, error)}. What did your function put into BOOKS under this number?"
    )
    assert isinstance(value, dict) and value.get("title") == "So Long a Letter" and value.get("id") == book["id"], (
        f"POST /books answered with the number {book['id']}, but GET /books/{book['id']} answered {shown(text)}. What did your function put into BOOKS under this number?"
    )
    from books import BOOKS

    stored = BOOKS.get(book["id"])
    assert PHONE in str(stored), (
        f"A donor left the number {PHONE}, and the record in BOOKS is {shown(str(stored))}. How will Shelf call them on Monday?"
    )
    book = donated({"title": "Dune", "author": "Frank Herbert"})
    assert book.get("copies") == 1, (
        f"POST /books without copies answered {shown(book)}. How many copies does a donor bring who doesn't say?"
    )
    refused("POST", "/books", {"titel": "Beloved", "author": "Toni Morrison"}, "title")
    refused("POST", "/books", {"title": "Beloved"}, "author")
    refused("POST", "/books", {"title": ["Beloved"], "author": "Toni Morrison"}, "title")
    refused("POST", "/books", {"title": "Beloved", "author": 7}, "author")
    refused("POST", "/books", {"title": "Beloved", "author": "Toni Morrison", "copies": 2.5}, "copies")
    refused("POST", "/books", {"title": "Beloved", "author": "Toni Morrison", "copies": "three"}, "copies")
    value = call("POST", "/books", {})[1]
    named = {each["loc"][-1] for each in value["detail"]}
    assert {"title", "author"} <= named, (
        f"POST /books with an empty object answered {shown(value)}. How many of the missing fields does it name?"
    )


def a_new_book_gets_a_number_above_all_the_others():
    from books import BOOKS

    old = {number: dict(book) for number, book in BOOKS.items()}
    for title in ("Dune", "Beloved"):
        taken = set(BOOKS)
        book = donated({"title": title, "author": "A Donor"})
        assert book["id"] not in taken, (
            f"In a copy of books.py, check.pyz added a book with a higher number, took out the one with the lowest, and then sent new ones. The numbers {sorted(taken)} were taken, and the next book got {book['id']}: the one that had it is gone. Where does your function get the number from?"
        )
        assert book["id"] > max(taken), (
            f"The numbers {sorted(taken)} were taken, and the new book got {book['id']}. Will /books/new find it?"
        )
    chosen = min(old)
    status, value, text, _error = call("POST", "/books", {"id": chosen, "title": "Jazz", "author": "A Donor"})
    assert status != 201 or isinstance(value, dict) and value.get("id") not in old, (
        f"A caller put the id {chosen}, which was taken, into the body, and POST /books answered {shown(text)}. Who chooses the number of a new book?"
    )
    assert all(BOOKS.get(number) == book for number, book in old.items()), (
        "After two new books, one of the old ones isn't what it was before. Which line of your function changes BOOKS?"
    )


def an_empty_title_an_endless_one_and_3_copies_are_refused_sensible_ones_are_accepted():
    good = {"title": "Dune", "author": "Frank Herbert"}
    refused("POST", "/books", {**good, "title": ""}, "title")
    refused("POST", "/books", {**good, "author": ""}, "author")
    refused("POST", "/books", {**good, "copies": 0}, "copies")
    refused("POST", "/books", {**good, "copies": -3}, "copies")
    refused("POST", "/books", {**good, "title": "x" * 201}, "title")
    refused("POST", "/books", {**good, "author": "x" * 101}, "author")
    donated({"title": "V", "author": "Q"})
    donated({"title": "x" * 200, "author": "y" * 100, "copies": 40})
    from books import BOOKS

    book = donated({**good, "copies": 1, "member_phone": "+44 555 0199"})
    stored = BOOKS.get(book["id"])
    assert "+44 555 0199" in str(stored), (
        f"A donor left the number +44 555 0199, and the record in BOOKS is {shown(str(stored))}. Which fields does your model name now?"
    )


def no_route_shows_whats_only_for_the_desk_but_shelf_still_has_it():
    from books import BOOKS

    book = donated({"title": "Beloved", "author": "Toni Morrison", "member_phone": PHONE})
    no_secrets("The answer to POST /books", json.dumps(book, ensure_ascii=False))
    number = book["id"]
    for address in (
        "/books/new",
        f"/books/{number}",
        "/books?limit=100",
        "/books/90001",
        "/books?author=Toni%20Morrison",
    ):
        status, value, text, error = call("GET", address)
        assert status == 200, (
            f"GET {address} answered {reason(status, value, error)}. Compare what this route returns with the model that it promises: is it the same shape?"
        )
        no_secrets(f"GET {address}", text)
    assert PHONE in str(BOOKS.get(number)), (
        f"A donor left the number {PHONE}. After a few visitors, the record in BOOKS is {shown(str(BOOKS.get(number)))}. What did an answer do to the record?"
    )


def a_visitor_still_sees_whole_books():
    book = donated({"title": "Beloved", "author": "Toni Morrison", "copies": 3})
    for address, wanted in (
        (f"/books/{book['id']}", {"title": "Beloved", "author": "Toni Morrison", "copies": 3}),
        ("/books/new", {"title": "Beloved", "author": "Toni Morrison", "copies": 3}),
        ("/books/90001", {"id": 90001, "title": "Scarlet Song", "author": "Mariama Bâ", "copies": 1}),
    ):
        status, value, text, error = call("GET", address)
        assert status == 200, (
            f"GET {address} answered {reason(status, value, error)}. The books from before this lesson have no copies. What does your model do about that?"
        )
        assert isinstance(value, dict) and all(value.get(name) == part for name, part in wanted.items()), (
            f"GET {address} answered {shown(text)}. Visitors need {', '.join(wanted)}, with the right values. Which of them is missing, or different?"
        )
    status, value, text, error = call("GET", "/books?author=Mariama%20B%C3%A2&limit=1")
    assert status == 200, (
        f"GET /books?author=Mariama Bâ&limit=1 answered {reason(status, value, error)}. Compare what this route returns with the model that it promises: is it the same shape?"
    )
    assert isinstance(value, dict) and "items" in value and "total" in value and "next" in value, (
        f"GET /books?author=Mariama Bâ&limit=1 answered {shown(text)}. The bus needs items, total and next: keep all three."
    )
    assert bool(value["items"]), (
        f"GET /books?author=Mariama Bâ&limit=1 answered {shown(text)}. In a copy of books.py, there's a book by her. Where did it go?"
    )
    item = value["items"][0]
    assert item.get("id") is not None and item.get("title") and item.get("author") == "Mariama Bâ", (
        f"GET /books?author=Mariama Bâ&limit=1 answered {shown(text)}. Is every item a whole book?"
    )
    following = call("GET", "/books?limit=1")[1].get("next")
    assert isinstance(following, str) and following.startswith("/books?"), (
        f"GET /books?limit=1 says next: {following}. There are more books. Where did the address of the next page go?"
    )


def docs_says_what_each_route_answers():
    status, value, _text, error = call("GET", "/openapi.json")
    assert status == 200, (
        f"GET /openapi.json answered {reason(status, value, error)}. Does /docs still open in your browser?"
    )

    def names(schema, depth=0):
        """Returns the names of all the fields in a schema."""
        if not isinstance(schema, dict) or depth > 8:
            return set()
        if "$ref" in schema:
            return names(value["components"]["schemas"].get(schema["$ref"].split("/")[-1], {}), depth + 1)
        found = set(schema.get("properties", {}))
        for part in [
            *schema.get("properties", {}).values(),
            schema.get("items", {}),
            *schema.get("anyOf", []),
            *schema.get("allOf", []),
        ]:
            found |= names(part, depth + 1)
        return found

    one = next((path for path in value["paths"] if path.startswith("/books/{")), "/books/{book_id}")
    for path, method, status in (
        ("/books", "post", "201"),
        ("/books/new", "get", "200"),
        (one, "get", "200"),
        ("/books", "get", "200"),
    ):
        answer = value["paths"].get(path, {}).get(method, {}).get("responses", {}).get(status, {})
        shown = names(answer.get("content", {}).get("application/json", {}).get("schema", {}))
        assert {"id", "title", "author"} <= shown, (
            f"For {method.upper()} {path}, /docs names {', '.join(sorted(shown)) or 'no fields at all'} in a good answer. How would a stranger know what they'll get?"
        )
        assert "member_phone" not in shown, (
            f"For {method.upper()} {path}, /docs promises a field member_phone. Which model does this route promise?"
        )


def patch_changes_what_is_sent_and_keeps_the_rest_of_the_book():
    from books import BOOKS

    first = donated({"title": "Belovde", "author": "Tony Morrison", "copies": 2})
    other = donated({"title": "Dune", "author": "Frank Herbert"})
    number, before = first["id"], len(BOOKS)
    expected = dict(first)
    for sent in (
        {"title": "Beloved"},
        {"author": "Toni Morrison", "copies": 4},
        {"title": "Jazz", "author": "T. Morrison", "copies": 1},
        {"id": 77, "title": "Sula"},
        {},
    ):
        expected = {**expected, **sent, "id": number}
        status, value, text, error = call("PATCH", f"/books/{number}", sent)
        assert status not in (404, 405), (
            f"PATCH /books/{number} answered {status}, and that book is on the shelf. Is there a route for this path with this method?"
        )
        assert status != 422, (
            f"PATCH /books/{number} with the body {shown(sent)} answered {reason(status, value, error)}. Which fields may a correction leave out, and what does your model say?"
        )
        assert status == 200, (
            f"PATCH /books/{number} with the body {shown(sent)} answered {reason(status, value, error)}. What in your program leads to that?"
        )
        assert isinstance(value, dict) and all(
            value.get(name) == expected[name] for name in ("id", "title", "author", "copies")
        ), (
            f"PATCH /books/{number} with the body {shown(sent)} answered {shown(text)}. The caller expects the corrected book, with its old number and everything that wasn't sent. What does your function return?"
        )
        stored = call("GET", f"/books/{number}")[1]
        assert isinstance(stored, dict) and all(
            stored.get(name) == expected[name] for name in ("id", "title", "author", "copies")
        ), (
            f"After PATCH /books/{number} with the body {shown(sent)}, GET /books/{number} answered {shown(stored)}. What did your function do with the record in BOOKS?"
        )
    assert len(BOOKS) == before, (
        f"There were {before} books before five corrections, and {len(BOOKS)} after them. Under which key did your function put the corrected book?"
    )
    neighbour = call("GET", f"/books/{other['id']}")[1]
    assert neighbour == other, (
        f"A correction of book {number} changed book {other['id']}: it was {shown(other)} and is {shown(neighbour)}. Which record does your function change?"
    )


def a_value_that_doesnt_fit_is_refused_and_a_correction_makes_no_new_book():
    from books import BOOKS

    book = donated({"title": "Beloved", "author": "Toni Morrison", "copies": 2})
    address = f"/books/{book['id']}"
    refused("PATCH", address, {"title": ""}, "title")
    refused("PATCH", address, {"title": "Jazz", "copies": 0}, "copies")
    refused("PATCH", address, {"title": None}, "title")
    refused("PATCH", address, {"author": None}, "author")
    refused("PATCH", address, {"copies": None}, "copies")
    now = call("GET", address)[1]
    assert now == book, (
        f"Five bad corrections were refused, and the book is {shown(now)}; it was {shown(book)}. Which of them changed it?"
    )
    number = max(BOOKS) + 13
    before = set(BOOKS)
    status = call("PATCH", f"/books/{number}", {"title": "Beloved", "author": "Toni Morrison"})[0]
    assert set(BOOKS) == before, (
        f"There's no book {number}. After PATCH /books/{number}, BOOKS has the new key {sorted(set(BOOKS) - before)}. Where could your function notice that there's nothing to correct?"
    )
    assert status >= 400, (
        f"There's no book {number}, and PATCH /books/{number} answered {status}, as if it had been corrected. What should your function do with a number that isn't there?"
    )


def the_answer_shows_no_phone_number_a_correction_keeps_it_changes_it_or_deletes_it():
    from books import BOOKS

    book = donated({"title": "Belovde", "author": "Toni Morrison", "member_phone": PHONE})
    other = donated({"title": "Dune", "author": "Frank Herbert", "member_phone": "555-0177"})
    address = f"/books/{book['id']}"
    seen = call("GET", address)[1]
    for sent in ({"title": "Beloved"}, {**seen, "title": "Beloved"}):
        status, value, text, error = call("PATCH", address, sent)
        assert status == 200, (
            f"A caller corrected the title. PATCH {address} with the body {shown(sent)} answered {reason(status, value, error)}. What in your program leads to that?"
        )
        no_secrets(f"The answer to PATCH {address}", text)
        stored = BOOKS.get(book["id"])
        assert PHONE in str(stored), (
            f"A donor left {PHONE}. Then a caller, who can't see that number, corrected the title. Now the record in BOOKS is {shown(str(stored))}. How will Shelf call the donor?"
        )
    status, value, text, error = call("PATCH", address, {"member_phone": "555-0199"})
    no_secrets(f"The answer to PATCH {address}", text)
    stored = BOOKS.get(book["id"])
    assert "555-0199" in str(stored) and PHONE not in str(stored), (
        f"A correction came with the number 555-0199, and the record in BOOKS is {shown(str(stored))}. Which number should be there now?"
    )
    assert "555-0177" in str(BOOKS.get(other["id"])), (
        f"Book {book['id']} was corrected, with the number 555-0199. Book {other['id']}, whose donor left 555-0177, is now {shown(str(BOOKS.get(other['id'])))}. Which records does your function change?"
    )
    assert "555-0199" not in text, (
        f"The answer to PATCH {address} shows the new number: {shown(text)}. What decides which fields this route sends?"
    )
    status, value, text, error = call("PATCH", address, {"member_phone": None})
    assert status == 200, (
        f"The donor would like the number to be deleted. PATCH {address} with a member_phone of null answered {reason(status, value, error)}. What does your model say about null?"
    )
    stored = BOOKS.get(book["id"])
    assert "555-0199" not in str(stored), (
        f"The donor's program sent null for member_phone, to delete the number, and the record in BOOKS is {shown(str(stored))}. How can your function tell null from a field that wasn't sent?"
    )
