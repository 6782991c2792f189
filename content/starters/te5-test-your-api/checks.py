"""Checks of the starter te5-test-your-api."""

import os
import re
import subprocess
import sys

from shared.texts import short


class Tests:
    """How the reader's tests went in this copy of the folder."""

    def __init__(self, exit, output):
        self.exit, self.output = exit, output
        passed = re.search(r"(\d+) passed", output)
        self.passed = int(passed[1]) if passed else 0
        failed = re.search(r"^(?:FAILED|ERROR) (\S+)", output, re.MULTILINE)
        self.failed = failed[1].rpartition("::")[2] if failed else None
        # An assert names its values in the first line, a file that can't be loaded its error in the last.
        said = re.findall(r"^E[ \t]+(.+)$", output, re.MULTILINE) or [""]
        line = said[-1] if (self.failed or "").endswith(".py") or self.failed is None else said[0]
        self.said = short(line, 200)

    @property
    def all(self):
        return "your test still passes" if self.passed == 1 else f"all {self.passed} of your tests still pass"


def tests(*words):
    """Runs pytest as the reader does."""
    env = {**os.environ, "COLUMNS": "200", "PYTEST_ADDOPTS": "--basetemp=.pytest-tmp -p no:cacheprovider"}
    command = [sys.executable, "-B", "-m", "pytest", "-vv", "-x", "--tb=short", *words]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", env=env)
    return Tests(done.returncode, done.stdout + done.stderr)


CALLED_TOO_EARLY = "main.py can't be loaded: FastAPI wants a function that it can call for each request, and got something else. Who should call get_books, and when?"


def not_passed(ran):
    """Returns what to say about tests that should pass, or an empty string."""
    if ran.exit == 0:
        return ""
    if ran.exit == 5:
        return "pytest found no tests. Which names does it look for, in which folder?"
    if "fixture 'client' not found" in ran.output:
        return "A test asks for client, and pytest knows no fixture with this name. Where does it look for fixtures, and how does it recognise one?"
    if "is not a callable object" in ran.output and not ran.failed:
        return CALLED_TOO_EARLY
    if "is not a callable object" in ran.output:
        return f"{ran.failed} fails: FastAPI calls what it finds in dependency_overrides, and that isn't a function. What would have to be there instead?"
    if re.search(r"^E .*assert <Response \[", ran.output, re.MULTILINE):
        return f"{ran.failed} compares the response itself: {ran.said} The response has a status, headers and a body. Which of them did you mean?"
    if "where json = <Response" in ran.output or "bound method Response.json" in ran.output:
        return f"{ran.failed} says {ran.said}: json is a method, and nobody called it. What's missing after it?"
    if ran.failed is None:
        return f"pytest stopped before it ran a test{': ' + ran.said if ran.said else ''}. Run python -m pytest yourself: which file couldn't it load?"
    if ran.failed.endswith(".py"):
        return f"pytest can't load {ran.failed}: {ran.said}. Which line is it, in python -m pytest?"
    return f"{ran.failed} fails: {ran.said or 'python -m pytest says why'}. Who's wrong here, the API or the test?"


def all_pass(*words):
    """Demands that the reader's tests pass, and returns how they went."""
    ran = tests(*words)
    problem = not_passed(ran)
    assert not problem, problem
    return ran


class fault:
    """Appends text to files of this copy, and takes it away again."""

    def __init__(self, **added):
        self.added = {name.replace("_py", ".py"): text for name, text in added.items()}

    def __enter__(self):
        self.before = {}
        for name, text in self.added.items():
            with open(name, encoding="utf-8") as file:
                self.before[name] = file.read()
            with open(name, "w", encoding="utf-8") as file:
                file.write(self.before[name] + "\n\n" + text)

    def __exit__(self, *ignored):
        for name, text in self.before.items():
            with open(name, "w", encoding="utf-8") as file:
                file.write(text)


def noticed(what, question, **added):
    """Demands that one of the reader's tests fails because of a fault."""
    with fault(**added):
        ran = tests()
    assert ran.exit <= 1, (
        f"In a copy of the API, {what}, and pytest stopped before it ran a test: {ran.said}. Do your tests run without the fault?"
    )
    assert ran.exit != 0, f"In a copy of the API, {what}, and {ran.all}. {question}"


# Parts of faults, to append to main.py.
REPLACE = """
from fastapi import Depends, HTTPException

from models import BookIn, BookOut


def _without(method, path):
    app.router.routes[:] = [
        one for one in app.router.routes
        if not (getattr(one, "path", None) == path and method in getattr(one, "methods", ()))
    ]
"""
CHANGE = """
@app.middleware("http")
async def _a_fault(request, call_next):
    import json
    from fastapi.responses import JSONResponse
    response = await call_next(request)
    if (request.method, request.url.path) != (METHOD, PATH) or not 200 <= response.status_code < 300:
        return response
    body = json.loads(b"".join([part async for part in response.body_iterator]))
    return JSONResponse(change(body, request), status_code=response.status_code)
"""
FORGETFUL = """
@app.middleware("http")
async def _a_fault(request, call_next):
    if request.method != METHOD:
        return await call_next(request)
    from copy import deepcopy
    before = dict(app.dependency_overrides)
    right = before.get(get_books, get_books)
    app.dependency_overrides[get_books] = lambda: deepcopy(right())
    try:
        return await call_next(request)
    finally:
        app.dependency_overrides.clear()
        app.dependency_overrides.update(before)
"""
WITHOUT = """
@app.middleware("http")
async def _a_fault(request, call_next):
    import re
    query = request.scope["query_string"].decode()
    request.scope["query_string"] = re.sub(NAME + r"=[^&]*&?", "", query).encode()
    return await call_next(request)
"""


def status_if(condition, status):
    """Returns a fault: answers get another status if the condition holds."""
    return f"""
@app.middleware("http")
async def _a_fault(request, call_next):
    response = await call_next(request)
    if {condition}:
        response.status_code = {status}
    return response
"""


def change(method, path, body):
    return f"METHOD, PATH = {method!r}, {path!r}\n\n\ndef change(body, request):\n    {body}\n" + CHANGE


def shelf_of_the_test():
    """Replaces the books of the app by one book, and returns a client and the books."""
    from fastapi.testclient import TestClient

    try:
        from main import get_books
    except ImportError:
        raise AssertionError(
            "main.py has no function get_books. Add it: it returns the books, and FastAPI calls it for each request."
        ) from None
    from main import app

    books = {7: {"id": 7, "title": "So Long a Letter", "author": "Mariama Bâ", "member_phone": "555-0142"}}
    app.dependency_overrides[get_books] = lambda: books
    return TestClient(app, raise_server_exceptions=False), books


def there_are_tests_they_ask_through_client_and_they_pass():
    ran = all_pass("--setup-show")
    assert re.search(r"\(fixtures used: [^)]*\bclient\b", ran.output) is not None, (
        "Your tests pass, but none of them asks for the fixture client. Give your tests a parameter with this name."
    )


def one_fails_if_health_answers_something_else():
    noticed(
        'GET /health answered {"status": "ill"}',
        "Which line of your test compares the body with what you promised?",
        main_py=change("GET", "/health", 'return {"status": "ill"}'),
    )
    noticed(
        "GET /health answered with the status 503",
        "Which line of your test asks for the status?",
        main_py=status_if('request.url.path == "/health"', 503),
    )


def get_books_returns_the_books():
    from books import BOOKS

    try:
        import main
    except TypeError as error:
        if "is not a callable object" not in str(error):
            raise
        raise AssertionError(CALLED_TOO_EARLY)
    assert callable(getattr(main, "get_books", None)), (
        "main.py has no function get_books. Add it: it returns the books, and FastAPI calls it for each request."
    )
    books = main.get_books()
    if hasattr(books, "__await__"):
        import asyncio

        books = asyncio.run(books)
    elif hasattr(books, "__next__"):
        books = next(books)
    got = (
        "nothing (None)"
        if books is None
        else f"a {type(books).__name__}{f' of {len(books)}' if hasattr(books, '__len__') else ''}"
    )
    assert books == BOOKS, f"get_books() returned {got}, and BOOKS is a dict of {len(BOOKS)}. What should a route get?"
    assert books is BOOKS, (
        "get_books() returned a copy of the books. Where would a new book end up, and who would find it there?"
    )


def every_route_takes_them_from_there():
    client, books = shelf_of_the_test()
    response = client.get("/books")
    assert response.status_code == 200, (
        f"GET /books answered {response.status_code} with {short(response.text)}. Who should bring the books: the client, or get_books?"
    )
    ids = [book["id"] for book in response.json()["items"]]
    assert ids == [7], (
        f"check.pyz replaced get_books with a function that returns a single book, number 7, and GET /books answered the books {ids}. Which books does this route use?"
    )
    send = {"title": "So Long a Letter", "author": "Mariama Bâ", "copies": 2}
    for method, path, wanted, json in (
        ("GET", "/books/7", 200, None),
        ("GET", "/books/1", 404, None),
        ("GET", "/books/new", 200, None),
        ("PATCH", "/books/7", 200, send),
        ("PATCH", "/books/1", 404, send),
        ("GET", "/surprise", 200, None),
    ):
        response = client.request(method, path, json=json)
        assert response.status_code == wanted, (
            f"check.pyz replaced get_books with a function that returns a single book, number 7. {method} {path} answered {response.status_code} with {short(response.text)}. Which books does this route use?"
        )
        answer = response.json()
        number = answer.get("id", str(answer.get("because")).rpartition("/")[2])
        assert wanted == 404 or str(number) == "7", (
            f"check.pyz replaced get_books with a function that returns a single book, number 7, and {method} {path} answered with book {number}. Which books does this route use?"
        )
    assert books[7].get("copies") == 2, (
        f"check.pyz replaced get_books and corrected book 7 to 2 copies. The books that get_books returned still say {books[7].get('copies', 1)}. Where did the correction go?"
    )
    response = client.post("/books", json={"title": "Beloved", "author": "Toni Morrison"})
    assert response.status_code == 201, (
        f"POST /books answered {response.status_code} with {short(response.text)}. Which books does this route use?"
    )
    number = response.json()["id"]
    assert number == 8, (
        f"check.pyz replaced get_books with a function that returns a single book, number 7. A new book got the number {number}. Which books did your function count?"
    )
    assert 8 in books, (
        "check.pyz replaced get_books and brought a book. POST /books answered 201, but the books that get_books returned are the same as before. Where did the new one go?"
    )
    response = client.post("/books", json={"title": "So Long a Letter", "author": "Mariama Bâ"})
    assert response.status_code == 409, (
        f"check.pyz replaced get_books with a function that returns So Long a Letter. Brought again, it got {response.status_code}. Which books does your comparison look at?"
    )


def they_bring_their_own_books():
    with fault(books_py="BOOKS.clear()"):
        ran = tests()
    assert ran.exit == 0, (
        f"In a copy of books.py, the library was empty, and {ran.failed or 'a test'} failed: {ran.said or 'see python -m pytest'}. Whose books does it rely on?"
    )


def they_change_nothing_in_the_library_and_afterwards_nothing_is_replaced():
    with fault(books_py="from copy import deepcopy\nBEFORE = deepcopy(BOOKS)"):
        ran = tests()
    assert ran.failed != "test_nothing_is_replaced", (
        "All your tests are over, and get_books is still replaced. Whose books does the next test get, and who should put things back?"
    )
    assert ran.exit == 0, (
        "After your tests, the library has other books than before. Which of your tests changes something, and in whose books?"
    )


def each_test_gets_fresh_books():
    ran = tests("tests/test_aaa_fresh.py")
    assert ran.exit == 0, (
        f"check.pyz added two tests that ask for your client, and both brought the same new book. {ran.failed} failed: {ran.said or 'see python -m pytest'}. When are the books of your fixture made?"
    )


def without_a_fault_your_tests_pass():
    import main

    assert hasattr(main, "get_books"), (
        "This step continues step 3, and main.py has no function get_books yet. Do that step first."
    )
    all_pass()


def a_missing_book_that_answers_200_is_caught():
    noticed(
        "GET /books/99 answered 200 although there was no such book",
        "What does a client look at before it reads the body?",
        errors_py="""
def error_answer(status, message, fields=(), headers=None):
    body = {"error": {"code": CODES.get(status, "refused"), "message": message}}
    return JSONResponse(body, status_code=200 if status == 404 else status, headers=headers)
""",
    )


def an_error_in_another_shape_is_caught():
    noticed(
        "every failure answered in the shape {'detail': …}",
        "Which of your tests looks into the body of a failure?",
        errors_py="""
def error_answer(status, message, fields=(), headers=None):
    return JSONResponse({"detail": message}, status_code=status, headers=headers)
""",
    )


def a_phone_number_that_gets_out_is_caught():
    noticed(
        "every answer with a book also showed member_phone",
        "Which assert would notice a field too many?",
        models_py="""
class BookOut(BookOut):
    member_phone: str | None = None
""",
    )


def a_new_book_that_answers_200_is_caught():
    noticed(
        "POST /books answered 200 instead of 201",
        "Which test brings a book, and what does it assert first?",
        main_py=status_if("response.status_code == 201", 200),
    )


def a_new_book_that_nobody_keeps_is_caught():
    noticed(
        "POST /books answered 201 and threw the book away",
        "Where would you look for it after the request?",
        main_py="METHOD = 'POST'\n" + FORGETFUL,
    )


def a_book_with_an_empty_title_is_caught():
    noticed(
        "POST /books let in a book with an empty title",
        "What happens in your tests if somebody sends one?",
        models_py="""
class BookIn(BookIn):
    title: str
""",
    )


def a_filter_that_does_nothing_is_caught():
    noticed(
        "?author= did nothing at all",
        "Which book should be missing from the answer?",
        main_py="NAME = 'author'\n" + WITHOUT,
    )


def a_page_that_starts_at_the_wrong_place_is_caught():
    noticed(
        "?offset= did nothing, so every page was the first",
        "Which book should be on the second page?",
        main_py="NAME = 'offset'\n" + WITHOUT,
    )


def the_screen_in_the_hall_is_safe():
    all_pass()
    noticed(
        "GET /books/new answered with the oldest book",
        "What does the screen in the hall show then?",
        main_py=REPLACE
        + """
_without("GET", "/books/new")


def _oldest(books=Depends(get_books)):
    if not books:
        raise HTTPException(404, "The shelf is empty.")
    return books[min(books)]


app.add_api_route("/books/new", _oldest, response_model=BookOut)
app.router.routes.insert(0, app.router.routes.pop())
""",
    )
    noticed(
        "GET /books/new answered 200 with null when the shelf was empty",
        "Which of your tests has an empty shelf?",
        main_py=REPLACE
        + """
_without("GET", "/books/new")


def _newest(books=Depends(get_books)):
    return books[max(books)] if books else None


app.add_api_route("/books/new", _newest, response_model=BookOut | None)
app.router.routes.insert(0, app.router.routes.pop())
""",
    )


def duartes_speaker_is_safe():
    CREATE = (
        REPLACE
        + """
_without("POST", "/books")


def _create(new: BookIn, books=Depends(get_books)):
    twice = any((book["title"], book["author"]) == (new.title, new.author) for book in books.values())
    book_id = max(books, default=0) + 1
    books[book_id] = {"id": book_id, **new.model_dump()}
    if twice and REFUSES:
        raise HTTPException(409, "We already have it.")
    return books[book_id]


app.add_api_route("/books", _create, methods=["POST"], status_code=201, response_model=BookOut)
"""
    )
    noticed("the same book came in twice", "What does Shelf promise about that?", main_py="REFUSES = False\n" + CREATE)
    noticed(
        "the same book was refused with 409 and put on the shelf all the same",
        "Where does your test look after the refusal?",
        main_py="REFUSES = True\n" + CREATE,
    )


def the_schools_page_is_safe():
    noticed(
        "total was the number of books on this page",
        "What's total if the page is smaller than the shelf?",
        main_py=change("GET", "/books", 'return {**body, "total": len(body["items"])}'),
    )
    noticed(
        "next was always null, so nobody got past the first page",
        "Which of your tests follows next?",
        main_py=change("GET", "/books", 'return {**body, "next": None}'),
    )
    noticed(
        "next was never null, not even on the last page",
        "How does a client notice that it's done?",
        main_py=change("GET", "/books", 'return {**body, "next": body["next"] or "/books?offset=100"}'),
    )


def corrections_are_safe():
    noticed(
        "a correction without a phone number erased the one that was stored",
        "Which book of your tests has a phone number, and who looks at it afterwards?",
        main_py=REPLACE
        + """
_without("PATCH", "/books/{book_id}")


def _correct(book_id: int, correction: BookIn, books=Depends(get_books)):
    if book_id not in books:
        raise HTTPException(404, "There's no such book.")
    books[book_id].update(correction.model_dump())
    return books[book_id]


app.add_api_route("/books/{book_id}", _correct, methods=["PATCH"], response_model=BookOut)
# In front, because the reader's route may call its parameter something else.
app.router.routes.insert(0, app.router.routes.pop())
""",
    )
    noticed(
        "a correction was answered with 200 and then forgotten",
        "Where would you look for the new title after the request?",
        main_py="METHOD = 'PATCH'\n" + FORGETFUL,
    )
