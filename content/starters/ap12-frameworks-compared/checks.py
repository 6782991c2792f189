"""Checks of the starter ap12-frameworks-compared."""

import contextlib
import io
import json
import os
import re
import runpy
import sys
import threading
import time
from wsgiref.simple_server import WSGIRequestHandler, make_server

from shared.asgi import Reply as Answer
from shared.texts import last_error, shown
from shared.wsgi import environ

KEYS = {"id", "title", "left_by"}


class Reply(Answer):
    @property
    def kind(self):
        return self.headers.get("content-type", "nothing")

    @property
    def said(self):
        """Returns how the answer looks, in a few words."""
        return (
            f"a page of {self.kind.partition(';')[0]}" if "html" in self.kind else shown(self.text) or "an empty body"
        )


RAISED = []


def remember(**about):
    """Keeps the exception that Django has caught: it calls this function."""
    error = sys.exc_info()[1]
    RAISED.append(f"{type(error).__name__}: {error}")


class Program:
    """One of the two programs, called as a WSGI server calls it."""

    def __init__(self, name, app):
        self.name, self.app = name, app

    def call(self, asked, send=None, raw=""):
        method, _, path = asked.partition(" ")
        body = raw.encode() if send is None else json.dumps(send, ensure_ascii=False).encode()
        log, errors, started = io.StringIO(), RAISED, []
        errors.clear()

        def start_response(status, headers, exc_info=None):
            started[:] = [status, headers]

        text = ""
        try:
            parts = self.app(environ(method, path, body=body, log=log), start_response)
            text = b"".join(parts).decode("utf-8", "replace")
            if hasattr(parts, "close"):
                parts.close()
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
            started[:] = ["500 INTERNAL SERVER ERROR", []]
        status, headers = started
        told = f"{asked} with {shown(body.decode())}" if body else asked
        error = (
            shown(errors[-1], 150)
            if errors
            else last_error(log.getvalue()) or (last_error(text) if status[:3] == "500" else "")
        )
        return Reply(
            f"{self.name}: {told}", int(status[:3]), [(key.lower(), value) for key, value in headers], text, error
        )


def where_in(error):
    """Returns the last of the reader's lines in a traceback, as words."""
    found, trace, folder = "", error.__traceback__, os.path.realpath(os.getcwd()) + os.sep
    while trace:
        path = os.path.realpath(trace.tb_frame.f_code.co_filename)
        if path.startswith(folder):
            found = f", in line {trace.tb_lineno} of {os.path.relpath(path, folder)}"
        trace = trace.tb_next
    return "" if isinstance(error, SyntaxError) else found


def flask_program():
    """Loads the reader's `flask_app.py`, and finds the app as Flask's own command does."""
    from flask import Flask

    # As under Flask's own command, a call of app.run() is ignored.
    os.environ["FLASK_RUN_FROM_CLI"] = "true"
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import flask_app
    except Exception as error:
        raise AssertionError(
            f"flask_app.py can't be loaded: {type(error).__name__}: {shown(str(error), 170)}{where_in(error)}. What's in the line that it names?"
        ) from None

    found = [
        one
        for one in (getattr(flask_app, "app", None), getattr(flask_app, "application", None))
        if isinstance(one, Flask)
    ]
    found += [one for one in vars(flask_app).values() if isinstance(one, Flask)]
    makers = [
        getattr(flask_app, name) for name in ("create_app", "make_app") if callable(getattr(flask_app, name, None))
    ]
    assert found or makers, (
        "flask_app.py runs, but none of its names is a Flask application. Make one, and give it the name app."
    )
    return Program("Flask", found[0] if found else makers[0]())


def django_program(apps=("library",)):
    """Loads the reader's Django project with a database in memory, with the tables of some apps or of all."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "south.settings"
    os.environ["SHELF_DB"] = ":memory:"
    import django
    from django.core.management import call_command
    from django.core.signals import got_request_exception
    from django.core.wsgi import get_wsgi_application
    from django.urls import get_resolver

    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            django.setup()
            import logging

            logging.getLogger("django").handlers.clear()
            got_request_exception.connect(remember, weak=False)
            assert get_resolver().url_patterns is not None  # loads the views
            for app in apps:
                call_command("migrate", *app.split(), verbosity=0, skip_checks=True)
            return Program("Django", get_wsgi_application())
    except Exception as error:
        raise AssertionError(
            f"Django couldn't load your project: {type(error).__name__}: {shown(str(error), 170)}{where_in(error)}. What's in the line that it names?"
        ) from None


def has_status(reply, status, question):
    if reply.status == status:
        return
    reason = f", and the terminal says {reply.error.rstrip('.')}" if reply.status >= 500 and reply.error else ""
    raise AssertionError(f"{reply.asked} answered {reply.status}{reason}. {question}")


def is_book(value, reply):
    assert isinstance(value, dict), f"{reply.asked} answered {reply.said}. In CONTRACT.md, what is a book?"
    assert set(value) == KEYS, (
        f"{reply.asked} answered a book with the keys {', '.join(map(str, value)) or 'of nothing'}. Which keys does CONTRACT.md promise?"
    )
    for key, kind in (("id", int), ("title", str), ("left_by", str)):
        assert type(value[key]) is kind, (
            f"{reply.asked} answered a book whose {key} is {json.dumps(value[key], ensure_ascii=False)}. What does CONTRACT.md say about {key}?"
        )


def books_of(program):
    reply = program.call("GET /books")
    question = "Which of your routes answers that, and for which method?"
    if reply.status >= 500:
        question = "What does that say about your function?"
    has_status(reply, 200, question)
    books = reply.json
    assert isinstance(books, list), (
        f"{reply.asked} answered {reply.said}, and not a list. What does your function return?"
    )
    for book in books:
        is_book(book, reply)
    return books


def is_error(reply, status, question):
    has_status(reply, status, question)
    assert isinstance(reply.json, dict), (
        f"{reply.asked} answered {status} with {reply.said}. CONTRACT.md promises JSON for that failure. Who made that body?"
    )
    error = reply.json.get("error")
    assert isinstance(error, dict), (
        f"{reply.asked} answered {status} with {reply.said}. Where in it would the passengers' app look for code and message?"
    )
    for key in ("code", "message"):
        value = error.get(key)
        assert isinstance(value, str) and value.strip(), (
            f"{reply.asked} answered {status}, and its {key} is {shown(value) if key in error else 'missing'}. What does CONTRACT.md say about {key}?"
        )


def finds_books(program, added):
    """One book after the other is found, those that were added by somebody else, too."""
    books = books_of(program)
    numbers = [book["id"] for book in books]
    assert added["id"] in numbers, (
        f"check.pyz put book {added['id']} on the shelf, and {program.name}: GET /books answered the numbers {shown(numbers)}. Which shelf does your function read, and when?"
    )
    for book in (books[0], added, books[-1]):
        reply = program.call(f"GET /books/{book['id']}")
        has_status(
            reply,
            200,
            f"There is a book {book['id']}. Which of your routes fits that path, and what does its function do with the number?",
        )
        assert reply.json == book, (
            f"{reply.asked} answered {reply.said}. Is that book {book['id']}, as it is in the list?"
        )
    return books


def not_found(reply, number):
    if reply.status >= 500:
        return f"There's no book {number}. What does your function return, or raise, when nothing is found?"
    return f"There's no book {number}. Which of your functions made that answer, and where does its status come from?"


def refuses_missing(program):
    numbers = [book["id"] for book in books_of(program)]
    for number in (max(numbers) + 1, max(numbers) + 4000):
        reply = program.call(f"GET /books/{number}")
        is_error(reply, 404, not_found(reply, number))


def refuses_words(program):
    reply = program.call("GET /books/two")
    status = reply.status if reply.status in (404, 422) else 404
    is_error(reply, status, "The word two is no number of a book. What happens to it on the way to your function?")


def adds_books(program):
    for title in ("Ночной экспресс", "Tea & Timetables"):
        before = books_of(program)
        reply = program.call("POST /books", {"title": title, "left_by": "Vesna"})
        has_status(reply, 201, "Which status says that something was created, and which of your lines chooses it?")
        book = reply.json
        is_book(book, reply)
        assert (book["title"], book["left_by"]) == (title, "Vesna"), (
            f"{reply.asked} answered {reply.said}. Is that the book that was sent?"
        )
        assert book["id"] not in [one["id"] for one in before], (
            f"{reply.asked} answered the number {book['id']}. Whose number was that already?"
        )
        after = books_of(program)
        assert [one for one in after if one not in before] == [book] and len(after) == len(before) + 1, (
            f"{reply.asked} answered 201. There were {len(before)} books before, and GET /books has {len(after)} now. Where did your function put the new one?"
        )


def refuses_halves(program):
    whole = {"title": "Half a Book", "left_by": "Vesna"}
    before = books_of(program)
    for field in whole:
        rest = {key: value for key, value in whole.items() if key != field}
        for sent in (rest, {**whole, field: 7}, {**whole, field: ""}, {**whole, field: None}):
            reply = program.call("POST /books", sent)
            is_error(reply, 422, f"What does CONTRACT.md say about that {field}, and which of your lines looks at it?")
    for raw in ("[]", '"x"', "null", "7", '["title", "left_by"]'):
        reply = program.call("POST /books", raw=raw)
        is_error(
            reply,
            422,
            "There's no title in that body. Which of your lines expects an object, and which one makes sure of it?",
        )
    after = program.call("GET /books").json
    assert after == before, (
        f"{program.name}: every half book was refused, and {shown(after[-1])} is on the shelf now. What happens first in your function?"
    )


class Quiet(WSGIRequestHandler):
    def log_message(self, *ignored):
        pass


def run_contract(app):
    """Runs the reader's `contract.py` against an application on a port. Returns the exit code and the output."""
    server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
    server.timeout = 0.02
    url = f"http://127.0.0.1:{server.server_port}"
    out, ended = io.StringIO(), []

    def work():
        try:
            runpy.run_path("contract.py", run_name="__main__")
            ended.append(0)
        except SystemExit as stop:
            ended.append(stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1)
            if isinstance(stop.code, str):
                out.write(stop.code)
        except BaseException as error:
            ended.append(1)
            out.write(f"{type(error).__name__}: {error}")

    argv = sys.argv
    sys.argv = ["contract.py", url]
    worker = threading.Thread(target=work, daemon=True)
    until = time.monotonic() + 30
    try:
        with contextlib.redirect_stdout(out):
            worker.start()
            while worker.is_alive() and time.monotonic() < until:
                server.handle_request()
    finally:
        sys.argv = argv
        server.server_close()
    assert ended, "Your contract.py was still running after 30 seconds. What is it waiting for?"
    return ended[0], out.getvalue()


class Stub:
    """A small server that keeps the contract, or breaks it in one way."""

    def __init__(self, fault="", numbers=(1, 2, 3), code=""):
        self.fault, self.code = fault, code
        self.books = {one: {"id": one, "title": f"Volume {one}", "left_by": "a passenger"} for one in numbers}

    def error(self, status, code, message):
        return status, {"error": {"code": self.code or code, "message": message}}

    def missing(self):
        return {
            "null": (200, None),
            "html": (404, "<h1>Not Found</h1>"),
            "detail": (404, {"detail": "Not found"}),
            "string": (404, {"error": "Not found"}),
            "friendly": (200, {"error": {"code": "not_found", "message": "There's no such book."}}),
            "silent": (404, {"error": {"code": "not_found", "message": ""}}),
            "no code": (404, {"error": {"message": "There's no such book."}}),
        }.get(self.fault) or self.error(404, "not_found", "There's no such book.")

    def post(self, sent):
        number = max(self.books, default=0) + 1
        sent = sent if isinstance(sent, dict) else {}
        bad = []
        for field in ("title", "left_by"):
            value = sent.get(field)
            if field not in sent:
                problem = "missing"
            elif isinstance(value, str):
                problem = "" if value else "empty"
            else:
                problem = "number"
            if problem and self.fault not in ("takes all", f"takes {problem}", f"takes {field.replace('_', ' ')}"):
                bad.append(field)
        new = {"id": number, "title": sent.get("title"), "left_by": sent.get("left_by")}
        if bad:
            if self.fault == "adds anyway":
                self.books[number] = new
            if self.fault == "other shape":
                return 422, {"detail": [{"loc": ["body", bad[0]], "msg": "Field required"}]}
            if self.fault == "other status":
                return self.error(400, "invalid", "Please look at it again.")
            return self.error(422, "invalid", "Please look at it again.")
        if self.fault != "forgets":
            self.books[number] = new
        return 201, new

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        data = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        found = re.fullmatch(r"/books/(-?\d+)", path)
        if path == "/books" and method == "GET":
            status, value = 200, list(self.books.values())
        elif path == "/books" and method == "POST":
            status, value = self.post(json.loads(data or b"{}"))
        elif found and method == "GET":
            book = self.books.get(int(found[1]))
            status, value = (200, book) if book else self.missing()
        else:
            status, value = self.error(404, "not_found", "There's nothing here.")
        html = isinstance(value, str)
        body = (value if html else json.dumps(value)).encode()
        start_response(
            f"{status} So",
            [("Content-Type", "text/html" if html else "application/json"), ("Content-Length", str(len(body)))],
        )
        return [body]


def numbers_in(path):
    """Returns the positive numbers in the reader's code: no number that it chose in advance is certainly free."""
    with open(path, encoding="utf-8") as file:
        return {int(number) for number in re.findall(r"\b[1-9]\d{0,17}\b", file.read().replace("_", ""))}


def lets_pass(**settings):
    stub = Stub(**settings)
    numbers = ", ".join(map(str, stub.books)) or "none"
    if len(stub.books) > 9:
        numbers = (
            f"{len(stub.books)}, with numbers such as 7, 99, 4711 and 999999, and with every number in your contract.py"
        )
    if stub.code:
        numbers += f", its code for errors: {stub.code}"
    code, text = run_contract(stub)
    broken = [line for line in text.splitlines() if "BROKEN" in line] or text.strip().splitlines()[-1:] or ["nothing"]
    assert code == 0, (
        f"check.pyz ran your contract.py against a server that keeps every promise. (Its books: {numbers}.) It said: {shown(broken[0], 200)}. What does your rule expect there that CONTRACT.md doesn't promise?"
    )


def notices(**faults):
    for fault, what in faults.items():
        code, text = run_contract(Stub(fault.replace("_", " ")))
        assert code != 0, (
            f"check.pyz ran your contract.py against a server that {what}, and it ended with {shown(text.strip().splitlines()[-1] if text.strip() else 'no output')} Which rule would notice that server?"
        )


def get_books_answers_all_books_each_of_them_has_a_path_and_what_isnt_there_is_a_404():
    program = flask_program()
    import books

    added = {"id": 4711, "title": "Signals", "left_by": "the conductor"}
    books.BOOKS[4711] = added
    finds_books(program, added)
    reply = program.call("GET /books/4712")
    has_status(reply, 404, not_found(reply, 4712))


def contract_py_notices_servers_that_answer_anything_else_for_a_missing_book():
    lets_pass()
    lets_pass(
        numbers=(
            7,
            *range(20, 43),
            99,
            100,
            404,
            999,
            1000,
            4711,
            9999,
            12345,
            99999,
            100000,
            999999,
            1000000,
            *numbers_in("contract.py"),
        ),
        code="no_such_number",
    )
    notices(forgets="answers POST with 201 and forgets the book")
    notices(
        null="answers 200 and null for a book that isn't there",
        html="answers 404 with an HTML page for a book that isn't there",
        friendly="answers 200, with an error in the body, for a book that isn't there",
        detail='answers 404 with {"detail": "Not found"} for a book that isn\'t there',
        string='answers 404 with {"error": "Not found"} for a book that isn\'t there',
        no_code="answers 404 with an error that has a message and no code",
        silent="answers 404 with an error whose message is an empty string",
    )


def a_missing_book_is_a_404_in_the_contracts_shape():
    program = flask_program()
    refuses_missing(program)
    refuses_words(program)


def contract_py_notices_servers_that_take_half_a_book():
    lets_pass()
    lets_pass(numbers=(), code="half_a_book")
    notices(
        takes_all="takes every POST, whatever is in it",
        takes_title="takes a book without a usable title",
        takes_left_by="takes a book without a usable left_by",
        takes_missing="takes a book if one of the two keys is missing",
        takes_number="takes the number 7 where a string should be",
        takes_empty="takes an empty string",
        other_status="answers 400 to half a book",
        other_shape='answers 422 with {"detail": …} to half a book',
        adds_anyway="answers 422 to half a book, as promised, and adds it anyway",
    )


def post_books_adds_a_whole_book_and_refuses_half_a_book():
    program = flask_program()
    adds_books(program)
    refuses_halves(program)
    refuses_missing(program)


def the_django_project_answers_whats_in_its_table_and_a_missing_book_is_a_404_in_the_contracts_shape():
    program = django_program()
    from library.models import Book

    Book.objects.create(id=4711, title="Signals", left_by="the conductor")
    finds_books(program, {"id": 4711, "title": "Signals", "left_by": "the conductor"})
    refuses_missing(program)
    refuses_words(program)


def post_books_adds_a_whole_book_and_refuses_half_a_book_and_your_contract_py_finds_nothing_broken_in_both_programs():
    program = django_program()
    adds_books(program)
    refuses_halves(program)
    for one in (flask_program(), program):
        code, text = run_contract(one.app)
        broken = [line for line in text.splitlines() if "BROKEN" in line] or [text]
        assert code == 0, (
            f"Your contract.py says about the {one.name} program: {shown(broken[0], 200)}. What differs from the other one?"
        )


def somebody_who_cant_program_corrects_a_title_in_the_admin():
    program = django_program(apps=[""])
    from django.contrib.auth.models import User
    from django.test import Client
    from django.test.utils import setup_test_environment
    from library.models import Book

    setup_test_environment()
    vesna = User.objects.create_superuser("vesna")
    client = Client(raise_request_exception=False)
    client.force_login(vesna)
    here = {"HTTP_HOST": "127.0.0.1"}
    response = client.get("/admin/library/book/", **here)
    assert response.status_code == 200, (
        f"Vesna is signed in, and /admin/library/book/ answers {response.status_code}. Does the admin know that there are books?"
    )
    title = Book.objects.get(id=3).title
    assert title in response.content.decode(), (
        f"The admin's list of books doesn't show the title {title!r}. Which column would tell Vesna which book that is?"
    )
    form = client.get("/admin/library/book/3/change/", **here).context["adminform"].form
    sent = {key: value for key, value in form.initial.items() if value is not None} | {
        "title": "So Long a Letter",
        "_save": "Save",
    }
    response = client.post("/admin/library/book/3/change/", sent, **here)
    book = next(one for one in books_of(program) if one["id"] == 3)
    assert book["title"] == "So Long a Letter", (
        f"Vesna changed the title of book 3 in the admin to 'So Long a Letter', and GET /books says {book['title']!r}. Which fields may she change?"
    )


def get_is_a_page_with_all_books_in_one_of_the_two_programs_or_in_both():
    programs = [flask_program(), django_program()]
    import books
    from library.models import Book

    replies = [program.call("GET /") for program in programs]
    chosen = [program for program, reply in zip(programs, replies) if reply.status == 200]
    crashed = [reply for reply in replies if reply.status >= 500]
    assert not crashed, (
        f"{crashed[0].asked} answered {crashed[0].status}, and the terminal says {crashed[0].error or 'nothing'}. Which of your lines was that?"
    )
    assert chosen, (
        f"GET / answered {replies[0].status} from Flask and {replies[1].status} from Django. Which of the two did you choose?"
    )
    strange = "Over <i>There</i> & Back"
    books.BOOKS[4711] = {"id": 4711, "title": strange, "left_by": "car 9"}
    Book.objects.create(id=4711, title=strange, left_by="car 9")
    for program in chosen:
        reply = program.call("GET /")
        has_status(reply, 200, "What's different since somebody added a book?")
        assert "html" in reply.kind, (
            f"{reply.asked} says that its type is {reply.kind}. What does a phone do with that?"
        )
        for book in books_of(program):
            if book["id"] == 4711:
                continue
            import html

            for text in (book["title"], book["left_by"]):
                assert text in html.unescape(reply.text), (
                    f"{reply.asked} answered a page without {text!r}. Which books are on it, and what does it say about each?"
                )
        assert "<i>There</i>" not in reply.text, (
            f"Somebody added a book called {strange!r}, and the page of the {program.name} program contains <i>There</i> as HTML. What could a passenger with worse ideas put on everybody's phone?"
        )
        assert strange in html.unescape(reply.text), (
            f"Somebody added a book called {strange!r} after the start of the {program.name} program, and the page doesn't show that title. When does your page ask for the books, and what does it do with the title?"
        )
