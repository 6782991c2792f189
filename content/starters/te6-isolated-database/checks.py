"""Checks of the starter te6-isolated-database."""

import os
import re
import shutil
import sys

from shared.folder import forget
from shared.trials import AROUND, Trial, noticed, run, short
from shared.trials import problem_of as trials_problem

LIBRARY = """
CREATE TABLE books (id INTEGER PRIMARY KEY, isbn VARCHAR NOT NULL UNIQUE, title VARCHAR NOT NULL,
    author VARCHAR NOT NULL, year INTEGER NOT NULL, copies INTEGER NOT NULL);
CREATE TABLE members (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR NOT NULL UNIQUE);
CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id), lent_on DATE NOT NULL, due DATE NOT NULL, returned_on DATE);
CREATE TABLE holds (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id), asked_on DATE NOT NULL);
INSERT INTO books VALUES (1, '9000000000011', 'Dune', 'Frank Herbert', 1965, 3),
    (2, '9000000000028', 'Kindred', 'Octavia E. Butler', 1979, 3);
INSERT INTO members VALUES (1, 'Sara', 'sara@example.com');
INSERT INTO loans VALUES (1, 1, 1, '2028-02-10', '2028-03-02', NULL);
INSERT INTO holds VALUES (1, 2, 1, '2028-03-01');
"""


def outside(tests):
    """Leaves out the catalogue. It takes time, and one check looks at it."""
    return [test for test in tests if "catalogue/" not in test.nodeid]


class Watching(Trial):
    """Also counts what tests do with databases."""

    def __init__(self, order):
        super().__init__()
        self.order, self.names = order or outside, []
        # Which test runs now, which ones opened shelf.db, and how many books somebody has made.
        self.now, self.opened, self.made = None, [], 0
        self.stopped = ""

    def pytest_collection_modifyitems(self, items):
        items[:] = self.order(list(items))
        self.names = [item.nodeid for item in items]

    def pytest_runtest_logstart(self, nodeid):
        self.now = nodeid


RUNNING = []


def listen(event, details):
    """Python calls this for everything that it opens."""
    if event == "sqlite3.connect" and RUNNING:
        path = os.path.abspath(os.fsdecode(details[0]))
        if os.path.normcase(path) == os.path.normcase(os.path.abspath("shelf.db")):
            RUNNING[-1].opened.append(RUNNING[-1].now)


sys.addaudithook(listen)


def count_books(connection, cursor, statement, values, context, many):
    """SQLAlchemy calls this before each statement."""
    if RUNNING and re.match(r"\s*INSERT INTO\W+books\b", statement):
        # Five values for each book: in a list of tuples, or one after the other.
        RUNNING[-1].made += len(values) if values and isinstance(values[0], (tuple, list, dict)) else len(values) // 5


class Place:
    """A copy of the folder, with a library in shelf.db."""

    number = 0

    def __init__(self, **tests):
        Place.number += 1
        self.home = os.path.realpath(os.getcwd())
        self.path = os.path.join(self.home, f".trial-{Place.number}")
        self.tests = tests

    def __enter__(self):
        import sqlite3

        shutil.rmtree(self.path, ignore_errors=True)
        shutil.copytree(self.home, self.path, ignore=shutil.ignore_patterns(".*", "__pycache__", "shelf.db*"))
        library = sqlite3.connect(self.at("shelf.db"))
        library.executescript(LIBRARY)
        library.close()
        for name, text in self.tests.items():
            if os.path.isdir(os.path.dirname(self.at(name))):
                with open(self.at(name), "w", encoding="utf-8") as file:
                    file.write(text)
        self.before, self.files = self.library(), self.listing()
        return self

    def __exit__(self, *ignored):
        forget(self.home)
        shutil.rmtree(self.path, ignore_errors=True)

    def at(self, name):
        return os.path.join(self.path, *name.split("/"))

    def library(self):
        try:
            with open(self.at("shelf.db"), "rb") as file:
                return file.read()
        except OSError:
            return None

    def listing(self):
        found = set()
        for place, folders, files in os.walk(self.path):
            folders[:] = [name for name in folders if name != "__pycache__" and not name.startswith(".")]
            found |= {
                os.path.relpath(os.path.join(place, name), self.path) for name in files if not name.startswith(".")
            }
        return found

    def run(self, order=None, *options, again=False):
        """Runs the tests. With `again`, the app stays loaded, which takes less time."""
        from sqlalchemy import Engine, event

        found = Watching(order)
        sys.shelf_seen = {"opened": found.opened}
        event.listen(Engine, "before_cursor_execute", count_books)
        RUNNING.append(found)
        try:
            printed = run(found, self.path, "-q", *options, again=self.at("tests") if again else None)
        finally:
            RUNNING.clear()
            event.remove(Engine, "before_cursor_execute", count_books)
        if not found.names and not found.broken:
            lines = re.findall(r"^E +(.+)$", printed, re.MULTILINE)
            found.stopped = (lines or [""])[-1].strip()[:200].rstrip(".?:")
        found.seen = dict(sys.shelf_seen)
        return found


def only(*names):
    """Returns an order in which only some tests run: by their names, or by the ends of their files."""
    return lambda tests: [
        test for test in tests if test.nodeid in names or test.nodeid.partition("::")[0].endswith(names)
    ]


# What a line says, and what to ask about it.
QUESTIONS = {
    "no such table": "Who makes the tables, and in which database does the request look for them?",
    "SQLite objects created in a thread": "Which setting of a connection lets other threads use it?",
    "fixture 'client' not found": "Where does pytest look for fixtures, and what's yours called?",
    "is not a callable object": "What does FastAPI want to find in dependency_overrides?",
    "UNIQUE constraint failed": "Which row is in the way, and who put it there?",
    "cannot start a transaction within a transaction": "Which two places begin one?",
}


def problem_of(found, copy="", question="Which of the two is right, the test or the API?"):
    """Returns what to say if not all tests pass, or an empty string."""
    if found.stopped and not found.failed:
        return f"{copy}pytest stopped before it ran a test: {found.stopped}. {AROUND}"
    # In a copy, every line gets the question.
    known = {**QUESTIONS, "": question} if copy else QUESTIONS
    return trials_problem(found, copy, question, known=known)


def green(found, *words):
    """Demands that all tests pass."""
    problem = problem_of(found, *words)
    assert not problem, problem


def notices(place, what, question, fault):
    """Demands that a test fails if service.py has a fault."""
    service = vars(sys.modules["service"])
    before = dict(service)
    exec(fault, service)
    try:
        found = place.run(None, "-x", again=True)
    finally:
        service.clear()
        service.update(before)
    noticed(found, f"In a copy of service.py, {what}", question)


def uncommitted(name):
    """Returns a fault: a function of service.py sends its changes to the database and never commits them."""
    return f"""
_committed_{name} = {name}


def {name}(session, *values, **named):
    commit, session.commit = session.commit, session.flush
    try:
        return _committed_{name}(session, *values, **named)
    finally:
        session.commit = commit
"""


# Tests that come with check.pyz: what do they find if they ask for the reader's client?
GUESTS = """
import sys

BOOK = {"isbn": "9999999999999", "title": "Zzz", "author": "Z. Zz", "year": 2028, "copies": 1}
OTHER = {**BOOK, "isbn": "9999999999998"}


def total(client):
    return client.get("/books").json()["total"]


def members(email=""):
    # Counts the members in the database that requests get, and then adds one with this address.
    import db
    from main import app
    from models import Member
    from sqlalchemy import text

    given = app.dependency_overrides.get(db.get_session, db.get_session)()
    session = next(given) if hasattr(given, "__next__") else given
    found = session.scalar(text("SELECT count(*) FROM members"))
    sys.shelf_seen["keys"] = session.scalar(text("PRAGMA foreign_keys"))
    if email:
        session.add(Member(name="A guest", email=email))
        session.commit()
    if session is not given:
        next(given, None)
    return found


def test_a_refusal(client):
    before = total(client)
    first = client.post("/books", json=BOOK).status_code
    second = client.post("/books", json=BOOK).status_code
    sys.shelf_seen["refusal"] = before, first, second, total(client) - before
    sys.shelf_seen["members"] = members("guest@example.net")


def test_b_fails(client):
    client.post("/books", json=OTHER)
    raise RuntimeError("this guest fails on purpose")


def test_c_afterwards(client):
    before = total(client)
    sys.shelf_seen["afterwards"] = before, client.post("/books", json=BOOK).status_code
    sys.shelf_seen["members afterwards"] = members()


def test_d_without_a_client():
    from main import app

    sys.shelf_seen["replaced"] = [getattr(one, "__name__", str(one)) for one in app.dependency_overrides]
"""


def welcome(folder):
    """Lets guests into a folder, and demands that none of them leaves anything."""
    name = f"{folder}/test_zzz_guests.py"
    with Place(**{name: GUESTS}) as place:
        found = place.run(only("test_zzz_guests.py"))
    found.failed = {test: line for test, line in found.failed.items() if "on purpose" not in line}
    green(found, "check.pyz added tests that ask for your client. ", "What does it find there?")
    before, first, second, more = found.seen["refusal"]
    assert first == 201, (
        f"check.pyz added a test that asks for your client and adds a new book. POST /books answered {first}. What's in the database when a test begins?"
    )
    assert second == 409, (
        f"check.pyz added a test that asks for your client and adds the same book twice. The second time, POST /books answered {second} instead of 409. Which tables and which rules does your database have?"
    )
    assert more == 1, (
        f"check.pyz added a test that asks for your client and adds the same book twice: 201, then 409. After that, GET /books counts {more} more than before. What does the rollback of the second request undo?"
    )
    again, status = found.seen["afterwards"]
    assert (again, status) == (before, 201), (
        f"check.pyz added tests that ask for your client. The first one found {before} books and added some, the second one failed. The last one found {again} books, and for the same new book it got {status}. What's left of a test when the next one begins?"
    )
    assert found.seen["members"] == found.seen["members afterwards"], (
        f"check.pyz added a test that asks for your client and adds a member. Before it, there were {found.seen['members']} members, and when the next test began, there were {found.seen['members afterwards']}. What's left of a test when the next one begins?"
    )
    assert found.seen["keys"] == 1, (
        "In the database of your tests, a loan can belong to a book that doesn't exist; in the library's, it can't. Which function of db.py takes care of that, and which engine does it listen to?"
    )
    replaced = found.seen["replaced"]
    assert not replaced, (
        f"check.pyz added tests that ask for your client. When they're over, {replaced[0]} is still replaced. Who puts it back, and when?"
    )
    return found


def no_test_can_open_shelf_db():
    PROBE = """
import sys

import pytest
from fastapi.testclient import TestClient

from db import engine
from main import app

sys.shelf_seen["early"] = len(sys.shelf_seen["opened"])
try:
    engine.connect().close()
except Exception:
    pass


def test_engine():
    with engine.begin() as connection:
        sys.shelf_seen["engine"] = connection.exec_driver_sql("SELECT count(*) FROM books").scalar()
        connection.exec_driver_sql("DELETE FROM holds")


def test_app():
    answer = TestClient(app, raise_server_exceptions=False).get("/books")
    if answer.status_code == 200:
        sys.shelf_seen["app"] = answer.json()["total"]
"""
    with Place(**{"tests/test_zzz_probe.py": PROBE}) as place:
        found = place.run(only("test_zzz_probe.py"))
        untouched = place.library() == place.before
    assert len(found.names) == 2, (
        problem_of(found)
        or "pytest doesn't find the tests that check.pyz adds in the folder tests. What did you change in pyproject.toml?"
    )
    assert found.seen["early"] == 0, (
        f"shelf.db was opened {'and changed ' if not untouched else ''}before the first test began, while pytest loaded the files. Which line does that?"
    )
    assert None not in found.opened, (
        "check.pyz added a test file that connects with db.py's engine while pytest loads it, before any fixture, and shelf.db was opened. When does your guard begin to refuse?"
    )
    assert "engine" not in found.seen or not found.opened, (
        f"check.pyz added a test that takes the engine from db.py, and it could count the library's books{'' if untouched else ' and delete its holds'}. Who tells that engine no?"
    )
    assert "app" not in found.seen or not found.opened, (
        "check.pyz added a test that asks the app for its books, without any fixture, and the answer came from shelf.db. Who tells the app's engine no?"
    )
    assert untouched, "After pytest had run, shelf.db wasn't the file that it was before. Which line changes it?"


def your_tests_pass_twice_backwards_and_alone_leave_no_file_and_each_begins_with_the_same_database():
    with Place() as place:
        first = place.run()
        green(first)
        who = (
            f"{short(first.opened[0])} opened it"
            if first.opened and first.opened[0]
            else "something opened it before the first test began"
        )
        assert not first.opened, f"Your tests pass, but they use shelf.db: {who}. Which engine did it get?"
        assert place.library() == place.before, (
            "Your tests pass, but shelf.db isn't the file that it was before. Which line changes it?"
        )
        left = sorted(place.listing() - place.files)
        assert not left, (
            f"After your tests, there's a file {left[0]} in the folder that wasn't there before. Who needs it, and what will the next run find in it?"
        )
        green(place.run(), "On a second run, right after the first, ", "What did the first run leave behind?")
        green(place.run(lambda tests: outside(tests)[::-1]), "In the opposite order, ", "What do your tests share?")
        some = max(len(first.names) // 5, 1)
        for name in first.names[::some][:5]:
            green(place.run(only(name)), "On its own, ", "Which other test does it rely on?")
    welcome("tests")


def your_tests_notice_a_copy_thats_lent_twice_and_changes_that_nobody_commits():
    with Place() as place:
        green(place.run())
        notices(
            place,
            "lend lent a book although no copy was free",
            "Which test asks for a book whose copies are all out?",
            "def free(book):\n    return 9",
        )
        notices(
            place,
            "add_book answered as usual and never committed",
            "Which test looks for the book afterwards, and who commits before it looks?",
            uncommitted("add_book"),
        )
        notices(
            place,
            "give_back ended the loan and never committed",
            "Which test looks at the loan afterwards, and who commits before it looks?",
            uncommitted("give_back"),
        )


def the_catalogue_is_made_once_and_each_test_begins_with_all_of_it():
    assert os.path.isdir(os.path.join("tests", "catalogue")), (
        "There's no folder tests/catalogue yet. Make it, and write the new conftest.py into it."
    )
    here = lambda tests: [test for test in tests if "catalogue" in test.nodeid.partition("::")[0]]
    with Place() as place:
        found = place.run(here)
        green(found, "In tests/catalogue, ", "What's left of a test when the next one begins?")
        green(
            place.run(lambda tests: here(tests)[::-1]),
            "In tests/catalogue, in the opposite order, ",
            "What's left of a test when the next one begins?",
        )
    guests = welcome("tests/catalogue")
    size = guests.seen["refusal"][0]
    assert size >= 1000, (
        f"check.pyz added a test to tests/catalogue that asks for your client. It found {size} books. Which database did its requests use?"
    )
    assert guests.made < 2 * size, (
        f"For three tests in tests/catalogue, {guests.made} books were made, and the catalogue has {size}. How long does pytest keep it?"
    )


def each_of_gretas_promises_is_tested():
    LEND = """
def lend(session, book_id, member_id, today):
    from datetime import timedelta

    book, member = get_book(session, book_id), get_member(session, member_id)
    out = [loan for loan in book.loans if loan.returned_on is None or FORGETFUL == "book"]
    if len(out) >= book.copies:
        raise RefusedError("no_free_copy", "All copies are out.")
    at_home = [loan for loan in member.loans if loan.returned_on is None or FORGETFUL == "member"]
    if len(at_home) >= 5:
        raise RefusedError("limit_reached", "Five books are enough.")
    loan = Loan(book_id=book_id, member_id=member_id, lent_on=today, due=today + timedelta(days=21))
    session.add(loan)
    session.commit()
    return loan
"""
    FEE = """
def fee(due, today):
    days = (today - due).days
    return AMOUNT
"""
    BACK = """
def give_back(session, loan_id, today):
    loan = session.get(Loan, loan_id)
    if loan is None:
        raise NotFoundError("loan_not_found", "There's no such loan.")
    again = loan.returned_on is not None
    loan.returned_on = today
    session.commit()
    if again:
        raise RefusedError("already_returned", "This book is back already.")
    return fee(loan.due, today)
"""
    BOOKS = """
def find_books(session, author=None, limit=20, offset=0):
    query = select(Book).order_by(Book.id)
    fitting = query if author is None else query.where(Book.author == author)
    page = session.scalars((fitting if FILTERED else query).limit(limit).offset(offset)).all()
    return page, len(page) if SHORT else len(session.scalars(fitting).all())
"""
    with Place() as place:
        green(place.run())
        notices(
            place,
            "members could take a sixth book home",
            "How many books does a member of your tests have when the next one is refused?",
            "MOST_LOANS = 6",
        )
        notices(
            place,
            "a member with four books couldn't take a fifth",
            "How many books does a member of your tests have when the next one is allowed?",
            "MOST_LOANS = 4",
        )
        notices(
            place,
            "books that were back still counted towards the five",
            "What has the member of your test brought back?",
            'FORGETFUL = "member"\n\n' + LEND,
        )
        notices(
            place,
            "a copy that was back couldn't be lent again",
            "Where has the copy in your test been before?",
            'FORGETFUL = "book"\n\n' + LEND,
        )
        notices(
            place,
            "lend answered as usual and never committed",
            "Which test asks for the member's loans afterwards?",
            uncommitted("lend"),
        )
        notices(
            place,
            "a book that came back on its due day cost 0.20",
            "Which day is the last free one, and which test asks for it?",
            FEE.replace("AMOUNT", "0.2 if days == 0 else round(min(max(days, 0), 50) * 0.2, 2)"),
        )
        notices(
            place,
            "a book that was a day late cost nothing",
            "Which day is the first one that costs money?",
            FEE.replace("AMOUNT", "0 if days <= 1 else round(min(days * 0.2, 10), 2)"),
        )
        notices(
            place,
            "each late day cost 0.01",
            "Which test names the amount for a few days?",
            FEE.replace("AMOUNT", "round(min(max(days, 0) * 0.01, 10), 2)"),
        )
        notices(
            place,
            "60 late days cost 12.00",
            "How late is the latest book of your tests?",
            FEE.replace("AMOUNT", "round(max(days, 0) * 0.2, 2)"),
        )
        notices(
            place,
            "a second return was refused, but the day of the first one was replaced with today",
            "Which two days are in your test, and who looks at the row?",
            BACK,
        )
        notices(
            place,
            "the list of an author's books began with everybody's books, and total was right",
            "Whose book comes first in your test's database, and which test looks at the list itself?",
            "FILTERED, SHORT = False, False\n\n" + BOOKS,
        )
        notices(
            place,
            "total was the number of books on the page",
            "What's total if the page is shorter than the list?",
            "FILTERED, SHORT = True, True\n\n" + BOOKS,
        )
