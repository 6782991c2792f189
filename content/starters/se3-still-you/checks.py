"""Checks of the starter se3-still-you."""

import base64
import importlib
import io
import json
import os
import random
import sqlite3
import time
from contextlib import closing, redirect_stderr, redirect_stdout
from urllib.parse import urlencode

from shared.asgi import call as shared_call
from shared.texts import short

OWN = "http://127.0.0.1:8000"
MEMBERS = {"Ayumi": 21, "Senta": 22, "Lwazi": 23}
# What each of them has at home. GET /me/loans shows who Shelf thinks is asking.
TITLES = {"Ayumi": ["How to Keep a Secret"], "Senta": ["Owls at Night", "Kites"], "Lwazi": []}
clock = {"now": int(time.time())}
# What the reader's program prints and logs.
TERMINAL = io.StringIO()


def shelf(secure="true"):
    """Makes a library in the copy of the folder, with a clock that check.pyz can set."""
    os.environ.update({"DATABASE_URL": "sqlite:///check.db", "COOKIE_SECURE": secure})
    time.time = lambda: float(clock["now"])
    for rest in ("", "-journal", "-wal", "-shm"):
        if os.path.exists("check.db" + rest):
            os.remove("check.db" + rest)
    import passwords
    from pwdlib import PasswordHash
    from pwdlib.hashers.argon2 import Argon2Hasher

    # In a check, the passwords needn't be safe, only quick.
    passwords.hasher = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
    from sqlalchemy import event
    from sqlalchemy.pool import Pool

    @event.listens_for(Pool, "connect")
    def quick(connection, record):
        connection.execute("PRAGMA synchronous = OFF")

    with redirect_stdout(TERMINAL), redirect_stderr(TERMINAL):
        importlib.import_module("main")
    from db import get_engine
    from models import Base

    engine = get_engine()
    assert engine.url.database == "check.db", (
        f"check.pyz set DATABASE_URL to sqlite:///check.db, and the engine in db.py works with {engine.url.database}. Where does that address come from?"
    )
    Base.metadata.create_all(engine)
    books = list(enumerate((one for titles in TITLES.values() for one in titles), start=51))
    numbers = {title: number for number, title in books}
    sql("INSERT INTO books (id, title) VALUES (?, ?)", [*books, (77, "Minutes of the Harbour Board")])
    for name, number in MEMBERS.items():
        typed = typed_by(name)
        row = (number, name, typed["email"], passwords.hash_password(typed["password"]))
        sql("INSERT INTO members (id, name, email, password_hash) VALUES (?, ?, ?, ?)", [row])
        sql(
            "INSERT INTO loans (book_id, member_id, due) VALUES (?, ?, '2028-06-01')",
            [(numbers[one], number) for one in TITLES[name]],
        )


def typed_by(name):
    """Returns the form that a member sends to log in."""
    return {"email": f"{name.lower()}@example.com", "password": f"{name}-reads-a-lot"}


def sql(statement, rows=None):
    """Lets another program change or read the database."""
    with closing(sqlite3.connect("check.db", timeout=1)) as connection, connection:
        if rows is None:
            return connection.execute(statement).fetchall()
        connection.executemany(statement, rows)


class Ticket:
    """A cookie as a browser gets it."""

    def __init__(self, line):
        pair, *rest = line.split(";")
        self.name, _, self.value = (one.strip() for one in pair.partition("="))
        self.parts = {name.strip().lower(): value.strip() for name, _, value in (one.partition("=") for one in rest)}
        self.line = "; ".join([f"{self.name}={short(self.value, 12)}", *(one.strip() for one in rest)])


def call(request, cookie=None, form=None, origin=OWN, site="same-origin", host="127.0.0.1:8000"):
    """Sends a request to the app, as a browser does. Programs have no origin and no site."""
    from main import app

    headers = [("host", host)]
    if cookie is not None:
        headers.append(("cookie", f"shelf_login={cookie}"))
    if origin and not request.startswith("GET "):
        headers.append(("origin", origin))
    if site:
        headers.append(("sec-fetch-site", site))
    if form is not None:
        headers.append(("content-type", "application/x-www-form-urlencoded"))
    with redirect_stdout(TERMINAL), redirect_stderr(TERMINAL):
        return shared_call(app, request, raw=None if form is None else urlencode(form), headers=headers)


def tickets(reply):
    """Returns all cookies that this answer sets."""
    return [Ticket(value) for name, value in reply.fields if name == "set-cookie"]


def ticket(reply):
    """Returns the cookie shelf_login that this answer sets, or None."""
    return next((one for one in reversed(tickets(reply)) if one.name == "shelf_login"), None)


def log_in(name, cookie=None):
    """Logs a member in, and returns the cookie."""
    reply = call("POST /login", cookie, typed_by(name))
    assert 200 <= reply.status < 400, f"{name} logs in with the right password. {reply.told} What went wrong there?"
    kept = ticket(reply)
    lines = [one.line for one in tickets(reply)]
    assert kept is not None and kept.value.strip('"') != "", (
        f"{name} logs in. {reply.told} {'Its Set-Cookie is ' + ' and '.join(lines) + '.' if lines else 'It has no header Set-Cookie.'} How does a browser get a cookie with the name shelf_login?"
    )
    kept.body = reply.text
    return kept


def who(cookie, when=""):
    """Returns whose loans this cookie shows, or None if Shelf wants a login."""
    reply = call("GET /me/loans", cookie)
    sent = "no cookie" if cookie is None else f"shelf_login={short(cookie, 16)}"
    assert reply.status in (200, 401), (
        f"{when}A browser sends {sent}. {reply.told} It should be 200 or 401. Which line of current_member is that about?"
    )
    if reply.status == 401:
        return None
    titles = [one["title"] for one in reply.json["items"]]
    name = next((name for name, books in TITLES.items() if books == titles), None)
    assert name is not None, (
        f"{when}A browser sends {sent}, and GET /me/loans shows {titles}. None of the members has exactly that at home. What does your program look for?"
    )
    return name


def seen(name):
    return "a 401" if name is None else f"what {name} has at home"


def shows(cookie, name, when, question):
    """Demands that a cookie shows the loans of this member, or of nobody."""
    got = who(cookie, when)
    assert got == name, f"{when}GET /me/loans shows {seen(got)}. {question}"


def waiting_for(name):
    return sql(f"SELECT count(*) FROM holds WHERE member_id = {MEMBERS[name]}")[0][0]


def shelf_recognises_who_has_logged_in_and_nobody_else():
    shelf()
    reply = call("POST /login", None, {"email": "ayumi@example.com", "password": "no-idea"})
    assert reply.status == 401 and ticket(reply) is None, (
        f"Somebody typed Ayumi's address and a wrong password. {reply.told}{' It has a cookie, too.' if ticket(reply) else ''} What should your function have done before it answers?"
    )
    shows(None, None, "Nobody has logged in yet, and a browser sends no cookie. ", "Who could that be?")
    ayumi = log_in("Ayumi")
    shows(
        ayumi.value,
        "Ayumi",
        f"Ayumi logs in, and her browser sends {ayumi.name}={short(ayumi.value, 16)}. ",
        "What does current_member do with the cookie?",
    )
    shows(
        None,
        None,
        "Ayumi has logged in. Then another browser asks, which has no cookie. ",
        "Where does your program remember who's asking?",
    )
    senta = log_in("Senta")
    shows(
        senta.value,
        "Senta",
        f"Senta logs in after Ayumi, and her browser sends {senta.name}={short(senta.value, 16)}. ",
        "Where does your program remember who's asking?",
    )
    shows(
        ayumi.value,
        "Ayumi",
        f"Senta logs in after Ayumi. Then Ayumi's browser sends its cookie, {ayumi.name}={short(ayumi.value, 16)}. ",
        "Where does your program remember who's asking?",
    )


def nobody_can_guess_a_cookie_choose_one_or_find_one_in_the_table():
    drawn = []

    def counted(number, draw=os.urandom):
        """Draws from the operating system, as secrets and uuid4 do, and notes how much."""
        drawn.append(number)
        return draw(number)

    os.urandom = random._urandom = counted
    shelf()
    ayumi, senta, lwazi = log_in("Ayumi"), log_in("Senta"), log_in("Lwazi")
    inventions = [*MEMBERS.values(), 1, 2, *MEMBERS, "ayumi@example.com", "", "x" * 3000, "é", "null", "-1", "a; b"]
    inventions += [base64.b64encode(str(number).encode()).decode() for number in MEMBERS.values()]
    shows(None, None, "", "What does current_member do without a cookie?")
    for invented in inventions:
        shows(
            invented,
            None,
            f"Nobody got this cookie from Shelf, somebody made it up: shelf_login={short(invented, 20)}. ",
            "How hard is it to invent a cookie that works?",
        )
    again = log_in("Ayumi")
    assert again.value != ayumi.value, (
        f"Ayumi logged in twice, in the same second. Both times the cookie was shelf_login={short(again.value, 16)}. What's your token made of?"
    )
    assert len(ayumi.value.strip('"')) >= 22, (
        f"Ayumi's cookie is shelf_login={ayumi.value}. How many of these would somebody have to try?"
    )
    drawn.clear()
    lwazi = log_in("Lwazi")
    assert sum(drawn) >= 16, (
        f"Lwazi logs in and gets shelf_login={short(lwazi.value, 16)}. For that, your program took {sum(drawn) or 'no'} random bytes from the operating system, and at least 16 make a token that nobody can calculate. Where does yours come from?"
    )

    tables = [name for (name,) in sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert "logins" in tables, (
        f"The database has these tables: {', '.join(sorted(tables))}. Where's the one that remembers the logins?"
    )
    columns = [row[1] for row in sql("PRAGMA table_info(logins)")]
    assert {"member_id", "token_hash", "expires_at"} <= set(columns), (
        f"The table logins has the columns {', '.join(columns)}. Give your class the four that step 3 shows."
    )
    rows = [kept for (kept,) in sql("SELECT token_hash FROM logins")]
    question = "Who is missing there?" if rows else "What's left of the logins when the server restarts?"
    assert len(rows) >= 5, f"Five times, somebody has logged in, and the table logins has {len(rows)} rows. {question}"
    for cookie in (ayumi, senta, lwazi, again):
        token = cookie.value.strip('"')
        coded = base64.b64encode(token.encode()).decode().rstrip("=")
        forms = {
            token: "contains",
            token[::-1]: "contains, backwards,",
            coded: "contains, in Base64,",
            token.encode().hex(): "contains, as hexadecimal numbers,",
        }
        for kept in rows:
            kept = kept.decode(errors="replace") if isinstance(kept, bytes) else str(kept)
            found = next((form for form in forms if form in kept), None)
            assert found is None, (
                f"In a row of the table logins, token_hash {forms[found]} what a member's browser sends: {short(kept, 16)} What could somebody do with a copy of this table?"
            )
    for kept in rows:
        assert len(kept if isinstance(kept, bytes) else str(kept)) >= 28, (
            f"In a row of the table logins, token_hash is {kept}. Does your function return the same for this token tomorrow, in another process, and for no other token?"
        )
        if isinstance(kept, str):
            shows(
                kept,
                None,
                f"Somebody copied the table logins, and sends what's in token_hash as a cookie: {short(kept, 16)}. ",
                "What's compared with what?",
            )
    sql("DELETE FROM logins WHERE member_id = ?", [(MEMBERS["Senta"],)])
    shows(
        senta.value,
        None,
        "check.pyz deleted Senta's rows from the table logins, and then her browser sends its cookie. ",
        "Where else does your program remember her?",
    )
    shows(
        ayumi.value,
        "Ayumi",
        "check.pyz deleted Senta's rows from the table logins, and then Ayumi's browser sends its cookie. ",
        "How does your program find the row?",
    )

    for what, secret in (
        ("the token in her cookie", ayumi.value.strip('"')),
        ("her password", typed_by("Ayumi")["password"]),
    ):
        line = next((line for line in TERMINAL.getvalue().splitlines() if secret in line), None)
        assert line is None, (
            f"Ayumi logged in, and the server's terminal shows {what}: {short(line, 60)} Who reads that terminal and its logs, and what could they do with it?"
        )

    chosen = "chosen-by-somebody-who-sat-here-before-0001"
    ayumi = log_in("Ayumi", cookie=chosen)
    shows(
        chosen,
        None,
        f"Somebody put shelf_login={short(chosen, 16)} into the browser of a public computer. Then Ayumi logged in there. At home, they send that cookie. ",
        "Who decides what the token is?",
    )
    shows(
        ayumi.value,
        "Ayumi",
        "Ayumi logs in with a browser that already has a cookie, and then it sends the new one. ",
        "What happens if POST /login comes with a cookie?",
    )
    lwazi = log_in("Lwazi")
    ayumi = log_in("Ayumi", cookie=lwazi.value)
    assert ayumi.value != lwazi.value and who(lwazi.value) != "Ayumi", (
        "Lwazi logged in at a public computer, and noted his cookie. Then Ayumi logged in there, and Lwazi's cookie became hers. When is a token made?"
    )
    shows(
        ayumi.value,
        "Ayumi",
        "Lwazi forgot to log out, and Ayumi logs in with the same browser. ",
        "What happens if POST /login comes with a cookie?",
    )


def a_login_ends_on_the_server_at_the_logout_and_when_its_time_is_over():
    shelf()
    laptop, phone, senta = log_in("Ayumi"), log_in("Ayumi"), log_in("Senta")
    link = call("GET /logout", laptop.value, site="cross-site")
    shows(
        laptop.value,
        "Ayumi",
        f"On another page, Ayumi followed a link to /logout. {link.told} After that, ",
        "What may a GET change?",
    )
    reply = call("POST /logout", laptop.value)
    assert 200 <= reply.status < 400, f"Ayumi logs out. {reply.told} What went wrong there?"
    shows(
        laptop.value,
        None,
        "Ayumi logged out, but before, somebody had copied her cookie. With it, ",
        "What has your logout changed on the server?",
    )
    shows(phone.value, "Ayumi", "Ayumi logged out on her laptop. On her phone, ", "Which rows does your logout delete?")
    shows(senta.value, "Senta", "Ayumi logged out. For Senta, who hasn't, ", "Which rows does your logout delete?")
    gone = ticket(reply)
    assert gone is not None and (
        gone.parts.get("max-age") == "0"
        or gone.parts.get("max-age", "").startswith("-")
        or "1970" in gone.parts.get("expires", "")
    ), (
        f"Ayumi logs out, and the answer {'has Set-Cookie: ' + gone.line if gone else 'has no Set-Cookie for shelf_login'}. How does her browser learn that it can forget the cookie?"
    )
    for cookie in (None, laptop.value, "nonsense"):
        reply = call("POST /logout", cookie)
        what = (
            "without a cookie"
            if cookie is None
            else f"with shelf_login={short(cookie, 12)}, which isn't a login any more"
        )
        assert reply.status < 500, (
            f"Somebody logs out {what}. {reply.told} What does your function do if there's no row?"
        )
    shows(
        senta.value,
        "Senta",
        "Somebody logged out who wasn't logged in. After that, for Senta, ",
        "Which rows does your logout delete?",
    )

    begin = clock["now"]
    first, second, third = log_in("Ayumi"), log_in("Ayumi"), log_in("Senta")
    age = first.parts.get("max-age")
    assert age is not None and age.isdigit(), (
        f"Ayumi's browser gets Set-Cookie: {first.line}. How long should it keep that?"
    )
    age = int(age)
    assert 300 <= age <= 30 * 86400, (
        f"Ayumi's browser gets Set-Cookie: {first.line}. That's {age / 60:g} minutes, and a login lasts from five minutes to 30 days. In which unit is Max-Age?"
    )
    clock["now"] = begin + age - 3
    shows(
        first.value,
        "Ayumi",
        f"The cookie says Max-Age={age}. {age - 3} seconds after the login, ",
        "Which two numbers in your program should be the same?",
    )
    clock["now"] = begin + age + 3
    shows(
        second.value,
        None,
        f"The cookie says Max-Age={age}, and then the browser deletes it. A thief doesn't: {age + 3} seconds after the login, with the old cookie, ",
        "Who else has to look at the clock?",
    )
    clock["now"] = begin + 40 * 86400
    late = log_in("Ayumi")
    shows(
        late.value,
        "Ayumi",
        "The server has been running for 40 days. Ayumi logs in, and right after that, ",
        "When does your program calculate the end of a login?",
    )
    shows(
        third.value,
        None,
        "Senta logged in 40 days ago, and since then, others have logged in. With her old cookie, ",
        "What does expires_at say in her row?",
    )


def the_cookie_tells_the_browser_how_careful_it_has_to_be():
    shelf()
    for name in ("Ayumi", "Senta"):
        one = log_in(name)
        told = f"{name}'s browser gets Set-Cookie: {one.line}."
        assert "httponly" in one.parts, (
            f"{told} In a page of Shelf, any script can read that with document.cookie. Which part forbids it?"
        )
        assert one.value.strip('"') not in one.body, (
            f"{name} logs in, and the body of the answer contains the token, too: {short(one.body, 90)} Who can read a body?"
        )
        site = one.parts.get("samesite")
        assert site is not None, (
            f"{told} It says nothing about requests from other sites, so each browser does what it likes. Which part is missing?"
        )
        assert site.lower() in ("lax", "strict"), f"{told} What does SameSite={site} mean for a form on another site?"
        assert "secure" in one.parts, (
            f"COOKIE_SECURE is true, and {told} Would it also be sent without https, where others can read it? Which setting should decide that?"
        )
        assert "domain" not in one.parts, (
            f"{told} With a Domain, the cookie also goes to servers whose names end in it. Which of them need it?"
        )
        assert one.parts.get("path", "/") == "/", f"{told} To which of your endpoints will the browser send it?"


def only_your_own_pages_can_change_something():
    shelf(secure="false")
    ayumi = log_in("Ayumi")
    assert "secure" not in ayumi.parts, (
        f"COOKIE_SECURE is false, and Ayumi's browser gets Set-Cookie: {ayumi.line}. Who reads that setting?"
    )
    WISH = {"book_id": 77}
    for what, origin, site in (("Shelf's own page", OWN, "same-origin"), ("curl, which sends no Origin,", None, None)):
        sql("DELETE FROM holds", [()])
        reply = call("POST /me/holds", ayumi.value, WISH, origin, site)
        assert reply.status == 201 and waiting_for("Ayumi") == 1, (
            f"A request to reserve a book comes from {what} with Ayumi's cookie. {reply.told} It should be 201. What does your program compare with what?"
        )
    sql("DELETE FROM holds", [()])
    HERE, ONLINE = "127.0.0.1:8000", "shelf.example"
    PAGES = [
        ("http://localhost:5500", "cross-site", HERE),
        ("http://127.0.0.1:5500", "same-site", HERE),
        ("null", "cross-site", HERE),
        ("http://127.0.0.1:8000.cake.example", "cross-site", HERE),
        ("https://bookshelf.example", "cross-site", ONLINE),
        ("https://cake.shelf.example", "same-site", ONLINE),
    ]
    for origin, site, host in PAGES:
        told = f"A form comes from a page with Origin: {origin}, and Shelf's own address is {host}."
        reply = call("POST /me/holds", ayumi.value, WISH, origin, site, host)
        answer = waiting_for("Ayumi")
        assert answer == 0, (
            f"{told} With Ayumi's cookie, {reply.told} Now she waits for a book that she's never heard of. Which header says where a form comes from, and with what do you compare it?"
        )
        assert reply.status == 403, (
            f"{told} With Ayumi's cookie, {reply.told} It should be 403. Which part of your program made this answer?"
        )
        reply = call("POST /login", None, typed_by("Senta"), origin, site, host)
        assert reply.status == 403 and ticket(reply) is None, (
            f"{told} It tries to log Ayumi's browser in as somebody else: {reply.told} It should be 403. Which of your endpoints change something?"
        )
        reply = call("POST /logout", ayumi.value, None, origin, site, host)
        assert reply.status == 403, (
            f"{told} It tries to log Ayumi out: {reply.told} It should be 403. Which of your endpoints change something?"
        )
    shows(ayumi.value, "Ayumi", "After all these forms from other pages, ", "Who has ended Ayumi's login?")
    reply = call("GET /", ayumi.value, None, None, "cross-site")
    assert reply.status == 200, (
        f"In a mail, Ayumi follows a link to Shelf. {reply.told} Does your rule look at requests that only read?"
    )


def your_own_page_knows_who_has_written_what():
    shelf()
    import mine

    path = getattr(mine, "TRY", None)
    assert isinstance(path, str) and path.startswith("/") and len(path) > 1, (
        f"In mine.py, TRY is {path!r}. Which path do your friends open, from the first slash on?"
    )
    ayumi, senta, lwazi = log_in("Ayumi").value, log_in("Senta").value, log_in("Lwazi").value

    def write(cookie, words, **more):
        """Writes something, and returns the answer."""
        return call(f"POST {path}", cookie, {"words": words, **more})

    for request, form in ((f"GET {path}", None), (f"POST {path}", {"words": "An owl without a login"})):
        for cookie in (None, "nonsense"):
            reply = call(request, cookie, form)
            assert reply.status == 401, (
                f"Somebody comes {'without a cookie' if cookie is None else 'with a cookie that they made up'}. {reply.told} It should be 401. Which dependency does this endpoint need?"
            )
    names = {
        "name": "Mallory",
        "author": "Mallory",
        "member": "Mallory",
        "email": "mallory@example.com",
        "member_id": str(MEMBERS["Senta"]),
    }
    reply = write(lwazi, "Seven <b>candles & a kite", **names)
    assert 200 <= reply.status < 400, (
        f"Lwazi has logged in and sends a form with words, and with some fields that nobody asked for. {reply.told} What does your endpoint need?"
    )
    for cookie, words in ((senta, "Owls all over the cake"), (ayumi, "A quiet evening")):
        reply = write(cookie, words)
        assert 200 <= reply.status < 400, (
            f"A second member sends a form with words. {reply.told} What does your endpoint do when there's something already?"
        )
    reply = call(f"POST {path}", senta, {"words": "Free cake from elsewhere"}, "http://localhost:5500", "cross-site")
    assert reply.status == 403, (
        f"A form comes from a page with Origin: http://localhost:5500. {reply.told} It should be 403. Where does your rule about origins apply?"
    )
    for cookie, name in ((senta, "Senta"), (ayumi, "Ayumi"), (lwazi, "Lwazi")):
        reply = call(f"GET {path}", cookie)
        told = f"Three members have written something, and {name} reads it."
        assert reply.status == 200, f"{told} {reply.told} It should be 200. What went wrong there?"
        text = reply.text if reply.json is None else json.dumps(reply.json, ensure_ascii=False)
        missing = [one for one in ("candles", "Owls all over the cake", "A quiet evening") if one not in text]
        assert not missing, f"{told} GET {path} doesn't show “{missing[0]}”. Where have these words gone?"
        strangers = [one for one in ("Mallory", "An owl without a login", "Free cake from elsewhere") if one in text]
        assert not strangers, (
            f"{told} GET {path} shows “{strangers[0]}”, which came in a form. Who wrote it, and how do you know?"
        )
        unnamed = [one for one in MEMBERS if one not in text]
        assert not unnamed, (
            f"{told} The name {unnamed[0]} isn't in GET {path}. Lwazi's form said member_id {MEMBERS['Senta']} and name Mallory, by the way. Where does your program get the name from?"
        )
        assert reply.json is not None or "<b>candles" not in text, (
            f"{told} Lwazi wrote “<b>candles”, and the page contains exactly that. What does a browser take it for?"
        )
