"""Checks of the starter se5-only-your-own."""

import asyncio
import datetime
import importlib
import json
import os
import pathlib
import re

from shared.asgi import exchange
from shared.folder import forget
from shared.rounds import rounds_of

KEY = "the key of check.pyz, for a library that it makes up"
os.environ["SECRET_KEY"] = KEY
os.environ["DATABASE_URL"] = "sqlite:///made-up.db"
NOW = datetime.datetime(2028, 5, 22, 9, 0, tzinfo=datetime.UTC)

# One loop for all requests, because a new one needs new threads.
LOOP = asyncio.new_event_loop()

# The people of check.pyz. Ida has left the library since she logged in, and two are called Rosa.
PEOPLE = {"Rosa": 21, "Timo": 22, "Ulla": 23, "Ida": 24, "Rosa II": 25}
ROLES = {"Ulla": "librarian", "Rosa II": "trainee librarian"}
# Number, book, member, due on this day in June.
LOANS = [(31, 1, 21, 20), (32, 2, 22, 1), (33, 3, 22, 2), (34, 4, 22, 3), (35, 5, 23, 4), (36, 6, 21, 21)]


def library():
    """Makes the library of check.pyz again. Books 7 and 8 are on the shelf."""
    importlib.import_module("main")
    from db import get_engine
    from models import Base, Book, Loan, Member
    from sqlalchemy.orm import Session

    WHOSE.update({"Ulla": "by Ulla, a librarian", "Timo": "by Timo"})

    Base.metadata.create_all(get_engine())
    with Session(get_engine()) as session:
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(table.delete())
        session.add_all([Book(id=number, title=f"Volume {number}") for number in range(1, 9)])
        for name, number in PEOPLE.items():
            if name != "Ida":
                member = Member(
                    id=number, name=name.split()[0], email=f"{number}@example.com", role=ROLES.get(name, "member")
                )
                session.add(member)
        session.flush()
        for number, book, member, day in LOANS:
            due = datetime.date(2028, 6, day)
            session.add(Loan(id=number, book_id=book, member_id=member, due=due, returned=False))
        session.commit()


def loans():
    """Returns what's in the table of loans."""
    from db import get_engine
    from sqlalchemy import text

    with get_engine().connect() as connection:
        rows = connection.execute(text("SELECT id, book_id, member_id, due, returned FROM loans ORDER BY id"))
        return [tuple(row) for row in rows]


def change_member(name, role):
    """Gives somebody another role, or takes them out of the library (None)."""
    from db import get_engine
    from sqlalchemy import text

    with get_engine().begin() as connection:
        if role is None:
            WHOSE[name] = f"by {name}, who has left the library meanwhile"
            connection.execute(text("DELETE FROM loans WHERE member_id = :id"), {"id": PEOPLE[name]})
            connection.execute(text("DELETE FROM members WHERE id = :id"), {"id": PEOPLE[name]})
        else:
            WHOSE[name] = f"by {name}, whose role in the table is {role} now"
            connection.execute(
                text("UPDATE members SET role = :role WHERE id = :id"), {"role": role, "id": PEOPLE[name]}
            )


WHOSE = {
    "nobody": "without a login",
    "Ida": "by Ida, who has left the library",
    "Rosa II": 'by Rosa II, another member of this name, whose role is "trainee librarian"',
}


def ask(who, request, send=None, claims=None, headers=(), what=""):
    """Sends a request to the app without a server, with a token of somebody."""
    import jwt
    from main import app

    headers = list(headers)
    if who != "nobody":
        end = NOW + datetime.timedelta(minutes=30)
        token = jwt.encode({"sub": str(PEOPLE[who]), "exp": end, **(claims or {})}, KEY, algorithm="HS256")
        headers.append(("authorization", f"Bearer {token}"))
    reply = LOOP.run_until_complete(exchange(app, request, send, headers=headers))
    shown = request + (f" {json.dumps(send)}" if send is not None else "")
    reply.asked = f"{shown}, sent {WHOSE.get(who, 'by ' + who)}{what},"
    return reply


def answers(who, request, statuses, question, send=None, **more):
    """Sends a request, and makes sure that it gets one of these statuses, and that a refusal changes nothing."""
    before = loans()
    reply = ask(who, request, send, **more)
    statuses = statuses if isinstance(statuses, tuple) else (statuses,)
    assert reply.status in statuses, f"{reply.told} It should be {' or '.join(map(str, statuses))}. {question}"
    assert reply.status < 400 or loans() == before, (
        f"{reply.told} The status is right, but the table of loans has changed all the same. When does your endpoint decide?"
    )
    if reply.status in (401, 403, 404):
        error = reply.get("error")
        assert isinstance(error, dict) and {"code", "message"} <= set(error), (
            f"{reply.told} In the contract, an error has the body {{'error': {{'code': …, 'message': …}}}}. Who makes that of an HTTPException?"
        )
    return reply


def same(reply, other, question):
    """Makes sure that two answers don't differ, apart from the numbers that somebody asked for."""

    def plain(one):
        number = one.asked.split("/")[2].split(",")[0]
        return one.status, one.text.replace(number, "…")

    assert plain(reply) == plain(other), f"{reply.told} And {other.told} {question}"


def listed(who, request="GET /loans"):
    """Returns the numbers of the loans in a list."""
    reply = answers(who, request, 200, "What stops it?")
    assert isinstance(reply.json, list) and all(isinstance(one, dict) and "id" in one for one in reply.json), (
        f"{reply.told} It should be a list of loans. What does your function return?"
    )
    return [one["id"] for one in reply.json]


def somebody_elses_loan_doesnt_exist_to_read_to_renew_or_to_return():
    library()
    for request in ("GET /loans/{}", "POST /loans/{}/renew", "POST /loans/{}/return"):
        for who in ("Timo", "Rosa II"):
            theirs = answers(
                who,
                request.format(31),
                404,
                "It's the loan of Rosa, member 21. Which line compares its member with the one who asks?",
            )
            missing = answers(who, request.format(77), 404, "There's no such loan.")
            same(theirs, missing, "Only one of these loans exists. What does a stranger learn from the difference?")
        for who in ("nobody", "Ida"):
            answers(who, request.format(31), 401, "Who looks at the token?")
    reply = answers("Rosa", "GET /loans/31", 200, "It's her own loan. Which two numbers does your program compare?")
    assert isinstance(reply.json, dict) and reply.json.get("id") == 31 and reply.json.get("title") == "Volume 1", (
        f"{reply.told} It should be Rosa's loan 31, of Volume 1. Which loan does your function return?"
    )
    answers("Rosa", "POST /loans/31/renew", 200, "It's her own loan. What stops her?")
    due = [str(row[3]) for row in loans() if row[0] == 31]
    assert due == ["2028-06-12"], (
        f"Rosa has renewed her loan on 22 May 2028, and the table says that it's due on {due[0]}. What was the last line of renew that ran?"
    )


def a_list_contains_ones_own_loans_and_as_many_as_somebody_asks_for():
    library()
    for who, limit, wanted in (
        ("Rosa", 20, [31, 36]),
        ("Timo", 20, [32, 33, 34]),
        ("Rosa II", 20, []),
        ("Rosa", 2, [31, 36]),
        ("Rosa", 1, [31]),
        ("Timo", 2, [32, 33]),
    ):
        got = listed(who, f"GET /loans?limit={limit}")
        theirs = {number for number, _, member, _ in LOANS if member == PEOPLE[who]}
        question = (
            "Which comes first in your function: the choice of the loans, or the limit?"
            if set(got) <= theirs
            else "Whose loans are these?"
        )
        assert got == wanted, (
            f"{who}'s own loans are {sorted(theirs) or 'none at all'}. GET /loans?limit={limit}, sent by {who}, listed {got or 'nothing'}. It should be {wanted or 'nothing'}. {question}"
        )
    for path in ("/loans?member_id=22", "/loans?member=Timo", "/loans?all=1"):
        if ask("Rosa", f"GET {path}").status in (403, 422):
            continue
        got = listed("Rosa", f"GET {path}")
        assert set(got) <= {31, 36}, (
            f"Rosa sent GET {path}, and got the loans {got}. She has 31 and 36. Who decides whose loans she gets: Rosa, or Shelf?"
        )
    for who in ("nobody", "Ida"):
        answers(who, "GET /loans", 401, "Who looks at the token?")


def each_cell_of_the_matrix_is_as_decided_the_table_knows_the_roles_and_one_module_decides():
    everybody = ("nobody", "Ida", "Rosa", "Timo", "Rosa II", "Ulla")
    question = {
        "nobody": "Who looks at the token?",
        "Ida": "Does a token prove that somebody is still a member?",
        "Rosa": "What does the matrix say about owners?",
        "Timo": "What does the matrix say about other members?",
        "Rosa II": "She's neither the owner nor a librarian. What does your rule compare?",
        "Ulla": "What does the matrix say about librarians?",
    }
    rows = (
        ("GET /loans/31", None, (401, 401, 200, 404, 404, 200)),
        ("POST /loans/31/renew", None, (401, 401, 200, 404, 404, 200)),
        ("POST /loans/31/return", None, (401, 401, 403, 404, 404, 200)),
        ("POST /loans", {"book_id": 7, "member_id": 21}, (401, 401, 201, 403, 403, 201)),
    )

    def lends_to(who, reply, number):
        whose = [row[2] for row in loans() if row[1] == 7]
        assert whose == [number], (
            f"{reply.told} In the table, book 7 is lent to member {whose}, and the request came from member {PEOPLE[who]}. Whose number goes into the new loan?"
        )

    for request, send, statuses in rows:
        for who, status in zip(everybody, statuses):
            library()
            reply = answers(
                who,
                request,
                status,
                question[who] + (" (31 is Rosa's loan.)" if "31" in request else " (21 is Rosa's number.)"),
                send,
            )
            if status == 201:
                lends_to(who, reply, 21)
    for who in ("Timo", "Ulla"):
        library()
        reply = answers(who, "POST /loans", 201, "Without a member_id, people lend for themselves.", {"book_id": 7})
        lends_to(who, reply, PEOPLE[who])
    library()
    only_for_themselves = "A member may only lend for themselves. What does Timo learn from another status?"
    theirs = answers("Timo", "POST /loans", 403, "21 is Rosa's number.", {"book_id": 1, "member_id": 21})
    missing = answers("Timo", "POST /loans", 403, only_for_themselves, {"book_id": 8, "member_id": 99})
    # Everybody may look at the books, so a 404 for this one gives nothing away.
    answers("Timo", "POST /loans", (403, 404), only_for_themselves, {"book_id": 99, "member_id": 21})
    assert re.sub(r"\d+", "…", theirs.text) == re.sub(r"\d+", "…", missing.text), (
        f"{theirs.told} And {missing.told} There's no member 99. What does Timo learn from the difference?"
    )
    answers("Ulla", "POST /loans", 404, "There's no member 99. Who looks, and when?", {"book_id": 8, "member_id": 99})
    got = sorted(listed("Ulla"))
    assert got == [31, 32, 33, 34, 35, 36], (
        f"Ulla is a librarian, and GET /loans lists {got} for her. There are six loans, from 31 to 36. Whom does your query leave out?"
    )

    # A role comes from the table, at the moment of the request.
    library()
    claim = {"role": "librarian", "roles": ["librarian"], "scope": "librarian"}
    believe = "Whom does your program believe about a role?"
    forged = (
        ({"claims": claim}, " with a token from the days when he was a librarian"),
        ({"headers": [("x-role", "librarian"), ("role", "librarian")]}, " with a header that says librarian"),
    )
    for more, what in forged:
        answers("Timo", "GET /loans/31", 404, believe, what=what, **more)
        answers("Timo", "POST /loans", 403, believe, {"book_id": 7, "member_id": 21}, what=what, **more)
    answers("Timo", "GET /loans/31?role=librarian", 404, believe)
    answers("Timo", "POST /loans", (403, 422), believe, {"book_id": 7, "member_id": 21, "role": "librarian"})
    answers("Ulla", "GET /loans/31", 200, "What does the matrix say about librarians?")
    change_member("Ulla", "member")
    for request, status in (("GET /loans/31", 404), ("POST /loans/31/return", 404), ("POST /loans/35/return", 403)):
        answers(
            "Ulla",
            request,
            status,
            "A minute ago she was still a librarian, and now the table says member. Where does your program remember the old role?",
        )
    gone = listed("Ulla")
    assert gone == [35], (
        f"The table says that Ulla isn't a librarian any more, and GET /loans lists {gone} for her. Where does your program remember the old role?"
    )
    change_member("Timo", "librarian")
    answers("Timo", "GET /loans/31", 200, "The table says that Timo is a librarian now. Where does your program look?")
    change_member("Timo", None)
    answers("Timo", "GET /loans/31", 401, "Timo has left the library. Where does your program look for him?")

    # One module decides.
    from models import Member
    from permissions import allowed

    for role, number in (("librarian", 23), ("member", 21)):
        got = allowed(Member(id=number, role=role, name="Rosa", email="rosa@example.com"), "burn", 21)
        assert not got, (
            f'allowed returned {got!r} for a {role} and the action "burn", which nobody has ever thought about. What should your function answer if it knows no rule?'
        )
    forget()
    import permissions

    permissions.allowed = lambda *args, **kwargs: False
    library()
    for request, send in (
        ("POST /loans/31/renew", None),
        ("POST /loans/31/return", None),
        ("POST /loans", {"book_id": 7, "member_id": 21}),
        ("POST /loans", {"book_id": 7}),
    ):
        answers(
            "Ulla",
            request,
            403,
            "For this one, check.pyz has replaced allowed in permissions.py with a function that forbids everything. Who decides instead?",
            send,
        )
    forget()
    import permissions

    right = permissions.visible_to
    permissions.visible_to = lambda *args, **kwargs: right(*args, **kwargs).where(False)
    library()
    seen = listed("Ulla")
    assert not seen, (
        f"check.pyz has replaced visible_to in permissions.py with a function that shows no loan to anybody, and GET /loans listed {seen}. Who decides instead?"
    )
    answers(
        "Ulla",
        "GET /loans/31",
        404,
        "For this one, check.pyz has replaced visible_to in permissions.py with a function that shows no loan to anybody. Who decides instead?",
    )


def what_somebody_adds_next_week_needs_a_login_and_your_tests_notice_an_open_door():
    os.environ["FAULT"] = ""
    library()
    from main import app

    @app.get("/fees")
    def _next_week():
        return {"Joao": "0.40"}

    @app.post("/books")
    def _the_week_after():
        return {"title": "A book of a stranger"}

    @app.get("/health/details")
    def _in_three_weeks():
        return {"key": "1234"}

    for who in ("nobody", "Ida"):
        for request in ("GET /fees", "POST /books", "GET /health/details"):
            answers(
                who,
                request,
                401,
                "check.pyz has added this endpoint to main.py, without a word about who may use it. Which line of yours closes the door?",
            )
    for request in ("GET /fees", "POST /books"):
        answers(
            "Timo", request, 200, "check.pyz has added this endpoint to main.py, and Timo is logged in. What stops him?"
        )
    for request in ("GET /health", "GET /books"):
        answers("nobody", request, 200, "This door should be open for everybody. Who closes it?")
    reply = ask("nobody", "POST /token")
    assert reply.status == 422, (
        f"{reply.told} It should be 422, because check.pyz sent no form. How does anybody log in if that needs a login?"
    )

    # The tests.
    forget()

    where = "Which row has that request, and which column that person?"
    closed = "A door that's closed by mistake is a fault, too. Which cells say who *may*?"
    loan = r"/loans/\d+"
    # method, path, whose requests, in whose name they go on; then what to say
    faults = (
        (f"GET|{loan}|another|10", "every member could read every loan", where),
        (f"POST|{loan}/renew|nobody|10", "anyone could renew any loan, without a login", where),
        (f"POST|{loan}/return|another|10", "every member could return every book", where),
        (f"POST|{loan}/return|owner|10", "owners could return their own books from home", where),
        (
            "POST|/loans|another|10",
            "every member could lend books in somebody else's name",
            "What does that request send, and which columns may do it?",
        ),
        (f"POST|{loan}/return|librarian|5", "librarians couldn't return anything any more", closed),
        ("GET|/books|nobody|closed", "/books needed a login", closed),
        (
            "GET|/loans|another|10",
            "the list of every member contained all loans, with the right status",
            "Which part of the answer would be different?",
        ),
    )

    def with_faults(items):
        with open("seen.txt", "a+", encoding="utf-8") as file:
            file.seek(0)
            seen = [line.rstrip("\n").split("\t") for line in file]
        for fault, what, question in faults:
            method, pattern, wanted, _ = fault.split("|")
            tests = {
                one[0]
                for one in seen
                if one[1] == method and re.fullmatch(pattern, one[2]) and one[3] in wanted.split(",")
            }
            os.environ["FAULT"] = fault
            yield [item for item in items if item.nodeid in tests], what, question

    pathlib.Path("seen.txt").unlink(missing_ok=True)
    rounds = rounds_of(with_faults)
    how_many = "your test still passes" if rounds.count == 1 else f"all {rounds.count} of your tests still pass"
    what, question = rounds.unnoticed
    assert not what, f"In a copy of Shelf, {what}, and {how_many}. {question}"


def the_others_see_whats_bought_and_the_owner_cant_find_out():
    library()

    def item(who, number, owner="Rosa"):
        """Returns one wish of a list, as somebody sees it."""
        reply = answers(who, f"GET /members/{PEOPLE[owner]}/wishes", 200, f"It's {owner}'s list. What stops it?")
        items = reply.get("items")
        assert isinstance(items, list) and all(isinstance(one, dict) for one in items), (
            f"{reply.told} It should be an object whose items are wishes. What does your function return?"
        )
        found = [one for one in items if one.get("id") == number]
        return found[0] if found else None

    def add(who, words, **more):
        reply = answers(who, "POST /wishes", 201, "What stops it?", {"words": words, **more})
        number = reply.get("id")
        assert number is not None, (
            f"{reply.told} The answer should contain the id of the new wish. How else does somebody buy it?"
        )
        return number

    for owner, friend, third in (("Rosa", "Timo", "Rosa II"), ("Ulla", "Timo", "Rosa")):
        refuses_more = ask(owner, "POST /wishes", {"words": "A moon", "member_id": PEOPLE[friend]}).status == 422
        kite, lamp = (
            add(owner, "A kite"),
            add(owner, "A lamp", **({} if refuses_more else {"member_id": PEOPLE[friend]})),
        )
        librarian = " (Ulla is a librarian, and here that changes nothing.)" if owner == "Ulla" else ""
        for number, words in ((kite, "A kite"), (lamp, "A lamp")):
            for who in (owner, friend):
                got = item(who, number, owner)
                assert got is not None and got.get("words") == words, (
                    f"{owner} has wished for {words!r}. In the list that {who} gets, this wish is {got}. Whose number does a new wish get, and whose wishes are listed?"
                )
        secret = f"GET /members/{PEOPLE[owner]}/wishes"
        before = {who: (item(who, kite, owner), item(who, lamp, owner)) for who in (friend, third)}
        list_before = ask(owner, secret)
        own_before = answers(
            owner, f"POST /wishes/{kite}/buy", (403, 404), "May somebody buy their own wish?" + librarian
        )
        answers(
            friend,
            f"POST /wishes/{kite}/buy",
            (200, 201, 204),
            "It's somebody else's wish, and nobody has bought it yet. What stops it?",
        )
        for who in (friend, third):
            now = (item(who, kite, owner), item(who, lamp, owner))
            assert now[0] != before[who][0], (
                f"{friend} has bought {owner}'s kite, and in the list that {who} gets, it still looks the same: {now[0]}. How do two friends find out that they're buying the same thing?"
            )
            assert now[1] == before[who][1], (
                f"{friend} has bought {owner}'s kite, and in the list that {who} gets, the lamp has changed: {now[1]}. Which wishes does your query change?"
            )
        answers(third, f"POST /wishes/{kite}/buy", 409, f"{friend} has bought it already. How does {third} find out?")
        list_after = ask(owner, secret)
        assert list_after.text == list_before.text, (
            f"{friend} has bought {owner}'s kite. {owner}'s own list was {list_before.text} and is now {list_after.text}. What does {owner} know now?{librarian}"
        )
        own_after = ask(owner, f"POST /wishes/{kite}/buy")
        assert (own_after.status, own_after.text) == (own_before.status, own_before.text), (
            f"{owner} has tried to buy a kite from their own list. Before {friend} bought it: {own_before.told} Afterwards: {own_after.told} What does {owner} know now?"
        )
        for who in (friend, "nobody", "Ulla" if owner == "Rosa" else third):
            answers(
                who,
                f"DELETE /wishes/{lamp}",
                401 if who == "nobody" else (403, 404),
                f"It's {owner}'s wish. Who may delete it?"
                + (" (Ulla is a librarian, and here that changes nothing.)" if who == "Ulla" else ""),
            )
        answers(
            friend,
            f"DELETE /wishes/{kite}",
            (403, 404),
            f"It's {owner}'s wish, also when {friend} has bought it. Who may delete it?",
        )
        free = answers(owner, f"DELETE /wishes/{lamp}", (200, 204), "It's their own wish. What stops it?")
        bought = ask(owner, f"DELETE /wishes/{kite}")
        assert (free.status, free.text.replace(str(lamp), "…").replace("A lamp", "…")) == (
            bought.status,
            bought.text.replace(str(kite), "…").replace("A kite", "…"),
        ), f"{free.told} Nobody had bought that one. And {bought.told} That one was bought. What does {owner} know now?"
        for number in (kite, lamp):
            assert item(owner, number, owner) is None, (
                f"{owner} has deleted wish {number}, and it's still in {owner}'s own list. What did your endpoint delete?"
            )
    for request, send in (
        ("POST /wishes", {"words": "A door"}),
        ("GET /members/21/wishes", None),
        ("POST /wishes/1/buy", None),
        ("DELETE /wishes/1", None),
    ):
        answers("nobody", request, 401, "Who looks at the token?", send)
    answers("Timo", "POST /wishes/999/buy", 404, "There's no such wish.")
