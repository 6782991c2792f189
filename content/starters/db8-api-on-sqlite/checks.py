"""Checks of the starter db8-api-on-sqlite."""

import datetime
import gc
import json
import os
import re
import sqlite3
from contextlib import closing

from shared.asgi import call as shared_call
from shared.asgi import with_body

BOOK_KEYS = ("id", "isbn", "title", "author", "year", "copies", "free")
LOAN_KEYS = ("id", "book_id", "member_id", "title", "due", "returned")
# Books: id, title, author, year, copies. Loans: id, book, member, lent_on, due, returned_on.
BOOKS = [
    (1, "Dune", "Frank Herbert", 1965, 3),
    (2, "Kindred", "Octavia E. Butler", 1979, 3),
    (3, "Things Fall Apart", "Chinua Achebe", 1958, 2),
    (4, "Jane Eyre", "Charlotte Brontë", 1847, 1),
    (5, "Life of Pi", "Yann Martel", 2001, 2),
    (6, "Beloved", "Toni Morrison", 1987, 1),
    (7, "Owls", "Bo Ek", 2006, 2),
    (8, "Parable of the Sower", "Octavia E. Butler", 1993, 4),
    (9, "Persepolis", "Marjane Satrapi", 2000, 9),
    (10, "Kites", "Bo Ek", 2016, 4),
]
MEMBERS = [(1, "Sara"), (2, "Joao"), (3, "Halima"), (4, "Pavel"), (5, "Thandi"), (6, "Bao")]
LOANS = [
    (1, 1, 1, "2027-12-13", "2028-01-03", "2027-12-30"),
    (2, 6, 3, "2028-01-04", "2028-01-25", "2028-01-20"),
    (5, 1, 4, "2028-01-24", "2028-02-14", "2028-02-01"),
    (6, 4, 5, "2028-02-07", "2028-02-28", None),
    (7, 1, 1, "2028-02-10", "2028-03-02", None),
    (9, 1, 2, "2028-02-14", "2028-03-06", None),
    (10, 2, 1, "2028-02-17", "2028-03-09", None),
    (11, 5, 4, "2027-11-22", "2027-12-13", None),
    (13, 1, 3, "2028-02-28", "2028-03-20", None),
    (14, 10, 1, "2028-02-29", "2028-03-21", None),
]
seen = {"made": 0, "out": 0, "statements": [], "before": None}


def watched():
    """Counts what all engines of the program do from now on."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine
    from sqlalchemy.pool import Pool

    # Otherwise, Python sometimes returns a forgotten connection by chance.
    gc.disable()

    @event.listens_for(Pool, "connect")
    def made(connection, record):
        seen["made"] += 1
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA busy_timeout = 0")

    @event.listens_for(Pool, "checkout")
    def taken(connection, record, proxy):
        seen["out"] += 1

    @event.listens_for(Pool, "checkin")
    def returned(connection, record):
        seen["out"] -= 1

    @event.listens_for(Engine, "before_cursor_execute")
    def statement_sent(connection, cursor, statement, parameters, context, many):
        if seen["before"]:
            seen["before"](" ".join(statement.split()))
        seen["statements"].append(statement)

    @event.listens_for(Engine, "commit")
    def committed(connection):
        if seen["before"]:
            seen["before"]("COMMIT")


def file_of_the_engine():
    import db

    engine = getattr(db, "engine", None)
    assert hasattr(engine, "url"), "db.py has no engine called engine any more. Give yours this name."
    file = os.path.realpath(engine.url.database or "")
    assert file.startswith(os.path.realpath(".") + os.sep), (
        f"The database of your engine is {engine.url.database}. check.pyz only works with a file in this folder. Where does that address come from?"
    )
    return file


def library(books=BOOKS, members=MEMBERS, loans=LOANS, holds=()):
    """Fills the database of the copy that check.pyz works in."""
    file = file_of_the_engine()
    if "made_by_check" not in seen:
        watched()
        seen["made_by_check"] = True
        for old in (file, file + "-journal", file + "-wal", file + "-shm"):
            if os.path.exists(old):
                os.remove(old)
        from models import Base
        from sqlalchemy import create_engine
        from sqlalchemy.pool import NullPool

        Base.metadata.create_all(create_engine(f"sqlite:///{file}", poolclass=NullPool))
        seen["made"] = 0
    with closing(sqlite3.connect(file, timeout=1)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for table in ("holds", "loans", "members", "books"):
            connection.execute(f"DELETE FROM {table}")
        rows = [
            (number, f"97800000{number:05}", title, author, year, copies)
            for number, title, author, year, copies in books
        ]
        connection.executemany(
            "INSERT INTO books (id, isbn, title, author, year, copies) VALUES (?, ?, ?, ?, ?, ?)", rows
        )
        connection.executemany(
            "INSERT INTO members (id, name, email) VALUES (?, ?, ?)",
            [(number, name, f"{name}@example.com") for number, name in members],
        )
        connection.executemany(
            "INSERT INTO loans (id, book_id, member_id, lent_on, due, returned_on) VALUES (?, ?, ?, ?, ?, ?)", loans
        )
        connection.executemany("INSERT INTO holds (id, book_id, member_id, asked_on) VALUES (?, ?, ?, ?)", holds)


def asked(query, values=()):
    """Returns the only value that another program reads in the database."""
    with closing(sqlite3.connect(file_of_the_engine(), timeout=1)) as connection:
        return connection.execute(query, values).fetchone()[0]


def another_program(query, values=()):
    """Lets another program change something, unless the database is locked. Returns whether it has,
    or None if it could begin, but not commit.
    """
    done = False
    with closing(sqlite3.connect(file_of_the_engine(), timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN IMMEDIATE")
            done = None
            changed = connection.execute(query, values).rowcount
            connection.execute("COMMIT")
            done = changed > 0
        except sqlite3.OperationalError:
            pass
    return done


def call(request, send=None, when_answered=None):
    """Sends a request to the app. The reply says in which module the function is that made it."""
    from main import app

    scopes = []

    async def noted(scope, receive, send_on):
        scopes.append(scope)
        await app(scope, receive, send_on)

    reply = shared_call(noted, request, send, when_answered=when_answered)
    reply.asked = with_body(request, send)
    reply.module = getattr(scopes[0].get("endpoint"), "__module__", None)
    return reply


def works(request, send=None, status=200, keys=(), question=""):
    """Sends a request that has to work, and returns its body."""
    reply = call(request, send)
    assert reply.status == status, (
        f"{reply.told} It should be {status}. {question or 'What does the contract say about it?'}"
    )
    missing = [key for key in keys if not isinstance(reply.json, dict) or key not in reply.json]
    assert not missing, f"{reply.told} The key {missing[0]} is missing. Add it to the answer."
    return reply.json


def refused(request, send, status, code, question):
    """Sends a request that has to be refused in the shape of the contract."""
    reply = call(request, send)
    assert reply.status == status, f"{reply.told} It should be {status} {code}. {question}"
    assert reply.code == code, f"{reply.told} In the contract, the code is {code}. {question}"


def statements_of(request, question=""):
    """Returns how many statements a request sends, and its body."""
    before = len(seen["statements"])
    body = works(request, question=question)
    return len(seen["statements"]) - before, body


def loan(book, member):
    return {"book_id": book, "member_id": member}


def new_book(number, copies=1):
    return {
        "isbn": f"90000000{number:05}",
        "title": f"Book {number}",
        "author": "Ana Lind",
        "year": 2001,
        "copies": copies,
    }


def each_call_returns_its_connection_also_if_its_refused():
    library()
    calls = [
        ("GET /books/2", None),
        ("GET /books?limit=3", None),
        ("GET /members/1/loans", None),
        ("GET /books/99", None),
        ("GET /books/two", None),
        ("POST /loans", loan(1, 6)),
        ("POST /loans", loan(2, 6)),
        ("POST /books", new_book(1)),
        ("POST /books", {**new_book(2), "isbn": "9780000000001"}),
    ]
    for request, send in calls:
        reply = call(request, send)
        if request == "GET /books/2":
            assert reply.status == 200, f"{reply.told} Which line is that about?"
            assert seen["statements"], (
                f"{reply.told} But no statement went through an engine of SQLAlchemy. Where does this answer come from?"
            )
        assert seen["out"] == 0, (
            f"{request} answered {reply.status}, and when it was over, the connections of your engine weren't all returned ({seen['out']} still out). Which line ends the session, and does it run {'after an error' if reply.status >= 400 else 'at all'}?"
        )


def theres_one_engine_for_all_calls_and_a_session_for_each():
    library()
    from sqlalchemy import event
    from sqlalchemy.orm import Session

    sessions = []

    @event.listens_for(Session, "after_begin")
    def begun(session, transaction, connection):
        sessions.append(session)

    owners = {}
    for number in range(1, 21):
        del sessions[:]
        works("GET /books/2")
        for session in sessions:
            first = owners.setdefault(session, number)
            assert first == number, (
                f"Call {first} and call {number} used the same Session object. What else do two members share then, for example after an error?"
            )
    assert seen["made"] <= 3, (
        f"check.pyz sent 20 calls, one after the other, and your program opened {seen['made']} new connections to the file. What keeps a connection for the next call, and how often does your program make one of those?"
    )
    import db

    with db.engine.connect() as connection:
        foreign_keys = connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
    assert foreign_keys == 1, (
        "On a connection of your engine, foreign keys are switched off. Which lines of the starter's db.py switched them on?"
    )


def what_has_been_answered_with_201_or_200_is_in_the_database():
    library()
    jobs = [
        (
            "POST /loans",
            loan(2, 6),
            201,
            "SELECT count(*) FROM loans WHERE book_id = 2 AND member_id = 6 AND returned_on IS NULL",
            "the loan",
        ),
        ("POST /books", new_book(7), 201, "SELECT count(*) FROM books WHERE title = 'Book 7'", "the book"),
        (
            "POST /loans/11/return",
            None,
            200,
            "SELECT count(*) FROM loans WHERE id = 11 AND returned_on IS NOT NULL",
            "the date of the return",
        ),
    ]
    for request, send, status, query, what in jobs:
        when_answered = []
        reply = call(request, send, lambda: when_answered.append(asked(query)))
        assert reply.status == status, f"{reply.told} It should be {status}. Which line is that about?"
        result = asked(query)
        assert result == 1, (
            f"{request} answered {status}. Then another program opened the same file, and {what} wasn't in it. What makes a change permanent?"
        )
        assert when_answered == [1], (
            f"When {request} sent its {status}, {what} wasn't in the database yet: that came afterwards. What would the member's phone show if that had failed?"
        )
    with closing(sqlite3.connect(file_of_the_engine(), isolation_level=None)) as reader:
        # While somebody reads, SQLite lets nobody commit.
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM loans").fetchone()
        for request, send, query in (
            ("POST /books", new_book(9), "SELECT count(*) FROM books WHERE title = 'Book 9'"),
            ("POST /loans", loan(6, 4), "SELECT count(*) FROM loans WHERE book_id = 6 AND member_id = 4"),
        ):
            reply = call(request, send)
            saved = asked(query)
            question = (
                "What has it promised?"
                if reply.status < 400
                else "Which exceptions does your program answer like that?"
            )
            assert reply.status >= 500 or saved == 1, (
                f"While another program was reading, no commit was possible. {reply.told} {question}"
            )
    works("POST /books", new_book(8), 201, (), "In the request before, a commit had failed. What's left of that?")
    found = asked("SELECT count(*) FROM loans WHERE book_id = 6 AND member_id = 4")
    assert found == saved, (
        "While another program was reading, POST /loans couldn't commit and answered 500. The next request added a book, and now the loan is saved as well. Who should have undone it, and when?"
    )


def lending_returning_and_adding_follow_the_contract():
    library()
    from clock import today

    lent = works("POST /loans", loan(2, 6), 201, LOAN_KEYS)
    due = str(today() + datetime.timedelta(days=21))
    assert (lent["due"], lent["returned"], lent["title"]) == (due, False, "Kindred"), (
        f"POST /loans for Kindred answered {json.dumps(lent)}. A loan lasts 21 days, until {due}. Where do these values come from?"
    )
    refused("POST /loans", loan(99, 6), 404, "book_not_found", "Which function looks for the book?")
    refused("POST /loans", loan(2, 99), 404, "member_not_found", "Which function looks for the member?")
    refused("POST /loans", loan(1, 6), 409, "no_free_copy", "All 3 copies are out.")
    for book in (3, 5, 8, 9):
        works("POST /loans", loan(book, 6), 201, (), "This member has fewer than five books.")
    refused("POST /loans", loan(10, 6), 409, "limit_reached", "This member has five books at home.")
    back = works(f"POST /loans/{lent['id']}/return", None, 200, ("loan_id", "fee"))
    assert back == {"loan_id": lent["id"], "fee": 0}, (
        f"A loan came back on its first day, and the answer was {json.dumps(back)}. What does that cost?"
    )
    works("POST /loans", loan(10, 6), 201, (), "This member had five books and has returned one. Which loans count?")
    refused(
        f"POST /loans/{lent['id']}/return",
        None,
        409,
        "already_returned",
        "What does the row say about a book that's back?",
    )
    refused(
        "POST /loans/999/return", None, 404, "loan_not_found", "What does session.get return if there's no such row?"
    )
    for number, was_due in ((9, datetime.date(2028, 3, 6)), (11, datetime.date(2027, 12, 13))):
        days = max((today() - was_due).days, 0)
        cost = min(days * 20, 1000)
        fee = works(f"POST /loans/{number}/return")["fee"]
        assert fee == cost, (
            f"Loan {number} came back {days} days late, and the fee was {fee}. The contract says {cost}, in cents. Which function in service.py calculates it?"
        )
    day = asked("SELECT returned_on FROM loans WHERE id = 9")
    assert day == str(today()), (
        f"Loan 9 came back today, on {today()}, and in its row, returned_on is {day}. Where does that come from?"
    )
    free = works("GET /books/5")["free"]
    assert free == 1, (
        f"Of two copies, one was lent and one came back. GET /books/5 says free: {free}. Which loans does that count?"
    )
    added = works("POST /books", new_book(3, 2), 201, BOOK_KEYS)
    assert added["free"] == 2, (
        f"A new book has 2 copies, and the answer says free: {added['free']}. Which loans does that count?"
    )
    books = asked("SELECT count(*) FROM books")
    refused(
        "POST /books",
        {**new_book(4), "isbn": added["isbn"]},
        409,
        "isbn_known",
        "There's a book with this ISBN. Who notices that, and who turns it into an answer?",
    )
    answer = asked("SELECT count(*) FROM books")
    assert answer == books, (
        "POST /books refused a book, and afterwards there's one more in the table. What's left of it?"
    )
    works("POST /books", new_book(5), 201, (), "Before that, another book was refused. What's left of it?")


def a_longer_list_sends_no_more_statements():
    books = [(number, f"Book {number}", "Ana Lind" if number % 2 else "Bo Ek", 2001, 3) for number in range(1, 61)]
    loans = [(number, number, 1 + number % 2, "2028-02-10", "2028-03-02", None) for number in range(1, 11)]
    loans += [(100 + number, 1 + number % 60, 3, "2027-02-10", "2027-03-02", "2027-03-01") for number in range(120)]
    loans += [(300, 60, 4, "2028-02-10", "2028-03-02", None), (301, 1, 4, "2028-02-11", "2028-03-03", None)]
    library(books, MEMBERS, loans)
    question = "Which line is that about?"
    statements_of("GET /books?limit=1", question)
    few, page = statements_of("GET /books?limit=5&offset=7", question)
    expected = [(8, 2), (9, 2), (10, 2), (11, 3), (12, 3)]
    got = [(book["id"], book["free"]) for book in page["items"]]
    assert got == expected and page["total"] == 60, (
        f"GET /books?limit=5&offset=7 should list these ids with their free copies: {expected}, of 60 books. It lists {got[:8]}, of {page['total']}. Which rows does your query get?"
    )
    many, page = statements_of("GET /books?limit=60", question)
    got = [(book["id"], book["free"]) for book in page["items"]]
    expected = [(number, 1 if number == 1 else 2 if number <= 10 or number == 60 else 3) for number in range(1, 61)]
    assert got == expected, (
        f"GET /books?limit=60 lists {len(got)} books, and these are the first ones that differ, with their free copies: {[one for one in got if one not in expected][:3] or [one for one in expected if one not in got][:3] or got[:3]}. Which rows does your query get?"
    )
    assert many <= few and many <= 6, (
        f"GET /books sends {few} statements for 5 books, and {many} for 60. Which line of your program reaches for something that isn't loaded yet?"
    )
    _, page = statements_of("GET /books?author=Bo%20Ek&limit=3", question)
    assert ([book["id"] for book in page["items"]], page["total"]) == ([2, 4, 6], 30), (
        f"GET /books?author=Bo%20Ek&limit=3 lists the books {[book['id'] for book in page['items']]}, of {page['total']}. It should be [2, 4, 6], of 30. What happens to author?"
    )
    few, page = statements_of("GET /members/4/loans", question)
    many, body = statements_of("GET /members/1/loans", question)
    got = [(one["book_id"], one["title"]) for one in body["items"]]
    assert got == [(number, f"Book {number}") for number in (2, 4, 6, 8, 10)], (
        f"Member 1 has the books 2, 4, 6, 8 and 10 at home, and GET /members/1/loans lists {got}. Which rows does your query get?"
    )
    assert many <= few and many <= 6, (
        f"GET /members/…/loans sends {few} statements for a member with 2 books, and {many} for one with 5. Which line reaches for something that isn't loaded yet?"
    )
    _nobody, body = statements_of("GET /members/5/loans", question)
    assert not body["items"], (
        f"Member 5 has nothing at home, and GET /members/5/loans answered {json.dumps(body)}. Where do these come from?"
    )
    refused("GET /members/99/loans", None, 404, "member_not_found", "Which function looks for the member?")


def two_phones_at_the_same_moment_cant_break_a_rule():
    from clock import today

    day, due = str(today()), str(today() + datetime.timedelta(days=21))
    LEND = """
    INSERT INTO loans (book_id, member_id, lent_on, due) SELECT 6, ?, ?, ?
    WHERE NOT EXISTS (SELECT 1 FROM loans WHERE book_id = 6 AND returned_on IS NULL)
    AND (SELECT count(*) FROM loans WHERE member_id = ? AND returned_on IS NULL) < 5
"""
    GIVE_BACK = "UPDATE loans SET returned_on = ? WHERE id = 9 AND returned_on IS NULL"
    ADD = (
        "INSERT OR IGNORE INTO books (isbn, title, author, year, copies) VALUES (?, 'Another one', 'Ana Lind', 2001, 1)"
    )
    FOUR = [(20 + book, book, 6, "2028-03-01", "2028-03-22", None) for book in (2, 3, 8, 9)]
    SCENES = [
        (
            "POST /loans",
            loan(6, 2),
            LOANS,
            (LEND, (4, day, due, 4)),
            "no_free_copy",
            "lent the only copy of Beloved",
            "SELECT count(*) <= 1 FROM loans WHERE book_id = 6 AND returned_on IS NULL",
            "Beloved is out twice",
        ),
        (
            "POST /loans",
            loan(10, 6),
            LOANS + FOUR,
            (LEND, (6, day, due, 6)),
            "limit_reached",
            "lent Bao his fifth book",
            "SELECT count(*) <= 5 FROM loans WHERE member_id = 6 AND returned_on IS NULL",
            "Bao has six books",
        ),
        (
            "POST /loans/9/return",
            None,
            LOANS,
            (GIVE_BACK, (day,)),
            "already_returned",
            "returned loan 9",
            "SELECT 1",
            "",
        ),
        (
            "POST /books",
            new_book(7),
            LOANS,
            (ADD, (new_book(7)["isbn"],)),
            "isbn_known",
            "added a book with the same ISBN",
            "SELECT 1",
            "",
        ),
    ]
    for request, send, loans, change, code, what, rule, broken in SCENES:
        for moment in range(40):
            library(BOOKS, MEMBERS, loans)
            sent, other = [], []

            def interrupt(statement):
                if len(sent) == moment:
                    other.append(another_program(*change))
                sent.append(statement)

            seen["before"] = interrupt
            reply = call(request, send)
            seen["before"] = None
            if len(sent) <= moment:
                break
            place = f"Right before “{sent[moment][:70]}”, another program {what}."
            got = asked(rule)
            assert got == 1, (
                f"{place} Your answer was {reply.status}, and now {broken}. How old is what your program acts on?"
            )
            assert other != [None], (
                f"Right before “{sent[moment][:70]}”, another program had the lock for writing, while your request held one for reading: neither of them could have finished. Which lock does your transaction begin with?"
            )
            if other == [True]:
                assert (reply.status, reply.code) == (409, code), (
                    f"{place} Then {reply.told} It should be 409 {code}. How old is what your program acts on?"
                )
            else:
                assert reply.status in (200, 201), (
                    f"Right before “{sent[moment][:70]}”, another program tried to change something and found the database locked. Then {reply.told} Why couldn't your program go on?"
                )
    library()
    with closing(sqlite3.connect(file_of_the_engine(), isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        for request in ("GET /books/2", "GET /members/1/loans"):
            reply = call(request)
            assert reply.status == 200, (
                f"While another program was changing something, {reply.told} Which of your requests need a lock for writing?"
            )


def your_own_endpoint_shows_a_book_within_its_limit():
    import mine
    from clock import today

    path, most = getattr(mine, "TRY", None), getattr(mine, "MOST_STATEMENTS", None)
    assert isinstance(path, str) and path.startswith("/") and len(path) > 1, (
        f"In mine.py, TRY is {path!r}. Which path does your friend type, from the first slash on?"
    )
    assert type(most) is int and 1 <= most <= 5, (
        f"In mine.py, MOST_STATEMENTS is {most!r}. It's a whole number from 1 to 5. How many does one call need?"
    )

    def crowd(number):
        """Makes a library of any size, with loans of every kind: overdue, due today, due later, ended, none."""
        books = [
            (one, f"Kestrel Street <{one}>", f"Author {one % 7}", 1900 + one, 1 + one % 2)
            for one in range(1, number + 1)
        ]
        members = [(one, f"Member{one}") for one in range(1, 9)]
        loans, holds = [], []
        days = [today(), datetime.date.today()]
        for one in range(1, number + 1):
            day = days[one // 2 % 2]
            late, back = {0: (3, None), 1: (0, None), 2: (-5, None), 3: (20, 1)}.get(one % 5, (None, None))
            if late is not None:
                due = day - datetime.timedelta(days=late)
                ended = None if back is None else str(day - datetime.timedelta(days=back))
                loans.append((one, one, 1 + one % 8, str(due - datetime.timedelta(days=21)), str(due), ended))
            if one % 3 == 1:
                holds.append((one, one, 1 + (one + 3) % 8, str(day - datetime.timedelta(days=2))))
        return books, members, loans, holds

    for number in (0, 10, 80):
        library(*(crowd(number) if number else ((), (), (), ())))
        for _ in range(3):
            before = len(seen["statements"])
            reply = call(f"GET {path}")
            sent = len(seen["statements"]) - before
            size = f"In a library with {number} books, " if number else "In an empty library, "
            told = size + reply.told
            assert reply.status == 200 or (number == 0 and reply.status == 404), (
                f"{told} What should your friend read then?"
            )
            assert reply.module != "main", (
                f"GET {path} is answered by a function in main.py, which was there before. Where's yours?"
            )
            assert sent > 0, (
                f"{told} But no statement went through an engine of SQLAlchemy. Where does this answer come from?"
            )
            assert sent <= most, (
                f"{size}GET {path} sent {sent} statements, and your limit is {most}. Which of them depends on how many rows there are?"
            )
            assert seen["out"] == 0, (
                f"{told} When it was over, the connections of your engine weren't all returned ({seen['out']} still out). Where does this endpoint get its session from?"
            )
            assert "@example.com" not in reply.text, f"{told} There's an email address in it. Who's going to read that?"
    assert not (isinstance(reply.json, str) and re.search("<[a-z]", reply.json)), (
        f"{told} That's HTML in a JSON string. What does a browser show then, and how does it learn that it's a page?"
    )
    assert not (reply.headers.get("content-type", "").startswith("text/html") and "Street <" in reply.text), (
        f"check.pyz called its books “Kestrel Street <1>” and so on, and the page of GET {path} contains this < as it is. What does a browser take it for?"
    )
    assert "Kestrel Street" in reply.text, (
        f"check.pyz made a library with 80 books, called Kestrel Street <1> and so on, with loans of every kind. GET {path} answered {reply.text[:160]!r}. Which of these books does it show?"
    )
