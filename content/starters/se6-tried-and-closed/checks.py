"""Checks of the starter se6-tried-and-closed."""

import asyncio
import contextvars
import json
import os
import re
import sqlite3
import threading
import time
from contextlib import closing
from html.parser import HTMLParser
from itertools import zip_longest
from urllib.parse import unquote, urlencode

import pwdlib
from shared.asgi import exchange
from shared.folder import forget
from shared.texts import short
from understory import watched_sql

os.environ.update({"SHELF_DB": "check.db", "SAFE_CODE": "8351", "COOKIE_SECURE": "true"})
CODE = os.environ["SAFE_CODE"]
clock = {"now": 1_843_000_000}
time.time = lambda: float(clock["now"])

# Number, name, address. The password of each is their name and "-reads-a-lot".
MEMBERS = [(31, "Senta", "senta@example.com"), (32, "Lwazi", "lwazi@example.com"), (33, "Ayumi", "ayumi@example.com")]

# One loop for all requests, because a new one needs new threads.
LOOP = asyncio.new_event_loop()

# In a check, passwords needn't be safe, only quick. The list knows which of them have been compared.
compared = []
at_the_comparison = {"wait": lambda: None}


def compare(self, password, stored, **more):
    compared.append(password)
    at_the_comparison["wait"]()
    return stored == f"the hash of {password}"


pwdlib.PasswordHash.hash = lambda self, password, **more: f"the hash of {password}"
pwdlib.PasswordHash.verify = compare
pwdlib.PasswordHash.verify_and_update = lambda self, *words, **more: (compare(self, *words), None)

opened = sqlite3.connect
before_a_change = {"wait": None}
CHANGE = re.compile(r"\s*(BEGIN|INSERT|REPLACE|UPDATE|DELETE|WITH)\b", re.IGNORECASE)


def quick(*words, **more):
    """Opens a database that doesn't wait for the disk."""
    connection = opened(*words, **more)
    connection.execute("PRAGMA synchronous = OFF")
    if before_a_change["wait"]:
        connection.set_trace_callback(
            lambda text: CHANGE.match(text) and not connection.in_transaction and before_a_change["wait"]()
        )
    return connection


sqlite3.connect = quick


def sql(statement, *rows):
    """Lets another program read or change the database."""
    with closing(opened("check.db", timeout=1)) as connection, connection:
        if rows:
            connection.executemany(statement, rows)
        return None if rows else connection.execute(statement).fetchall()


def library():
    """Makes the database again, with the tables of make_db.py and the members of check.pyz."""
    from make_db import SCHEMA

    for rest in ("", "-journal", "-wal", "-shm"):
        if os.path.exists("check.db" + rest):
            os.remove("check.db" + rest)
    with closing(opened("check.db")) as connection:
        connection.executescript(SCHEMA)
    sql(
        "INSERT INTO members (id, name, email, password_hash) VALUES (?, ?, ?, ?)",
        *[(number, name, email, f"the hash of {name}-reads-a-lot") for number, name, email in MEMBERS],
    )


async def send_to_app(
    request, body=b"", kind=None, cookie=None, address="10.0.0.7", headers=(), pieces=None, length=True
):
    """Sends a request to the app without a server. A body in pieces is only made while it's read.

    The reply says how much of the body was `taken`.
    """
    from main import app

    size = len(body) if pieces is None else pieces * 65536
    headers = list(headers)
    if kind:
        headers.append(("content-type", kind))
    if cookie:
        headers.append(("cookie", f"shelf_login={cookie}"))
    if size:
        headers.append(("content-length", str(size)) if length else ("transfer-encoding", "chunked"))
    taken, left = 0, 1 if pieces is None else pieces

    async def receive():
        nonlocal taken, left
        if not left:
            return {"type": "http.disconnect"}
        left -= 1
        part = body if pieces is None else b"x" * 65536
        taken += len(part)
        return {"type": "http.request", "body": part, "more_body": left > 0}

    reply = await exchange(app, request, headers=headers, receive=receive, client=(address, 1))
    reply.asked, reply.taken = short(unquote(request), 150), taken
    return reply


def ask(*words, **more):
    return LOOP.run_until_complete(send_to_app(*words, **more))


def post(path, values, **more):
    return ask(f"POST {path}", json.dumps(values).encode(), "application/json", **more)


def login_form(name, password=None, spelled=None):
    """Returns the arguments of a request with which somebody logs in."""
    email = next((email for _, known, email in MEMBERS if known == name), f"{name.lower()}@example.com")
    form = {"email": spelled or email, "password": password or f"{name}-reads-a-lot"}
    return "POST /login", urlencode(form).encode(), "application/x-www-form-urlencoded"


def log_in(name, password=None, spelled=None, **more):
    return ask(*login_form(name, password, spelled), **more)


def cookie_of(name):
    """Logs somebody in, and returns their cookie."""
    reply = log_in(name)
    kept = re.match(r"shelf_login=([^;]+)", reply.headers.get("set-cookie", ""))
    assert kept is not None, (
        f"{name} logs in with the right password. {reply.told} It should set the cookie shelf_login. What has changed in login.py?"
    )
    return kept[1]


class Page(HTMLParser):
    """What a browser finds in a page: tags with the names of their attributes, addresses, and text."""

    def __init__(self, reply):
        super().__init__(convert_charrefs=True)
        self.tags, self.addresses, self.values, self.text = [], [], [], ""
        self.feed(reply.text)
        self.close()

    def handle_starttag(self, tag, pairs):
        self.tags.append(f"<{' '.join([tag, *sorted(name for name, _ in pairs)])}>")
        for name, value in pairs:
            self.values.append(value or "")
            if name in ("href", "src", "action", "formaction"):
                self.addresses.append(value or "")

    def handle_endtag(self, tag):
        self.tags.append(f"</{tag}>")

    def handle_comment(self, data):
        self.tags.append(f"<!--{data}-->")

    def handle_data(self, data):
        self.text += data


def page_of(path, what):
    reply = ask(f"GET {path}")
    assert reply.status == 200, f"{what} {reply.told} It should be 200 for everybody. What stops it?"
    return Page(reply)


def first_difference(tags, plain):
    """Returns the first tag that a harmless text doesn't make."""
    return next(one or other for one, other in zip_longest(tags, plain) if one != other)


def same_tags(page, plain, what, question):
    assert page.tags == plain.tags, (
        f"{what}, and in the page, a browser finds {short(first_difference(page.tags, plain.tags), 80)}, which isn't there for a harmless text. {question}"
    )


def dangerous(address):
    """Says whether a browser would do anything but open a page. Browsers skip some characters."""
    bare = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33)))).lower()
    scheme, colon, _ = bare.partition(":")
    return (
        bool(colon)
        and re.fullmatch(r"[a-z][a-z0-9+.-]*", scheme) is not None
        and scheme not in ("http", "https", "mailto")
    )


TEXTS = (
    "<script>alert(1)</script>",
    "<b>Seven</b> candles & a kite",
    "<img src=x onerror=alert(1)>",
    "x' onmouseover='alert(1)",
    'x" onfocus="alert(1)" autofocus="',
    "</i></a></li></ul><h1>Closed</h1>",
    "C++ <3",
    "Fish &amp; chips, &lt;3",
    "x onclick=alert(1) y",
    "<scr<script>ipt>alert(1)</script>",
    'O\'Brien says "ha"',
    "<!-- who reads this?",
    "蛇 🐍 ＜script＞",
)


def nothing_that_somebody_types_becomes_a_part_of_a_query_and_every_character_can_be_searched_for():
    library()
    BOOKS = [
        (1, "Snakes & Ladders", "Zora Blake", 1),
        (2, "50%_off and Other Lies", "Abel Stone", 1),
        (3, "Taming snake_case", "Mona Reyes", 1),
        (4, "O'Hara's Choice", "Leo Park", 1),
        (5, "50 Years Switched off", "Bea Lund", 1),
        (6, "The Secret Snake", "Nobody Yet", 0),
    ]
    sql("INSERT INTO books (id, title, author, announced) VALUES (?, ?, ?, ?)", *BOOKS)

    def found(word, **more):
        """Returns the numbers of the books that a search finds."""
        reply = ask("GET /books?" + urlencode({"word": word, **more}))
        assert reply.status == 200, (
            f"{reply.told} It should be 200, because people may search for any text. What arrives in SQLite?"
        )
        items = reply.get("items")
        assert isinstance(items, list) and all(isinstance(one, dict) and "id" in one for one in items), (
            f"{reply.told} It should be an object whose items are books. What does your function return?"
        )
        return reply, [one["id"] for one in items]

    for word, wanted in (
        ("SNAKE", {1, 3}),
        ("o'h", {4}),
        ("50%_OFF", {2}),
        ("%", {2}),
        ("_", {2, 3}),
        ("&", {1}),
        ("", {1, 2, 3, 4, 5}),
        ("snakes & l", {1}),
        ("!", set()),
        ("\\", set()),
    ):
        reply, got = found(word)
        titles = {number: title for number, title, _, _ in BOOKS}
        question = (
            "What do uppercase and lowercase mean where you compare the titles?"
            if word.isalpha()
            else "What does each character mean where you compare the titles?"
        )
        question = "Book 6 isn't announced." if 6 in got else question
        assert set(got) == wanted, (
            f"Somebody searched for {word!r}, and {reply.asked} found {[titles.get(one, one) for one in got] or 'nothing'}. It should be {[titles[one] for one in sorted(wanted)] or 'nothing'}. {question}"
        )

    HOSTILE = (
        "zzz' OR '1'='1",
        "zzz' OR 1=1 --",
        "zzz' UNION SELECT id, email, password_hash FROM members --",
        "zzz'' OR 1=1 --",
        "zzz\\' OR 1=1 --",
        "zzz'; DELETE FROM members; --",
        'zzz" OR ""="',
        "zzz') OR 1=1 --",
        "zzz%' OR title LIKE '%",
        "zzz＇ OR 1=1 --",
        "zzz'/**/UNION/**/SELECT/**/1,email,3/**/FROM/**/members--",
    )
    for hostile in HOSTILE:
        with watched_sql() as sent:
            reply, got = found(hostile)
        assert not got, (
            f"No title contains {hostile!r}. {reply.told} It should find nothing. Which part of that text did SQLite take for a part of the query?"
        )
        leak = next((text for text, _ in sent if "zzz" in text), None)
        assert leak is None, (
            f"Somebody searched for {hostile!r}. It found nothing, but the query that reached SQLite contains what they typed: {short(leak, 160)} What could you write in its place?"
        )

    by_title = found("", sort="title")[1]
    by_author = found("", sort="author")[1]
    assert by_title == [5, 2, 4, 1, 3], (
        f"GET /books?sort=title lists the books {by_title}. It should be [5, 2, 4, 1, 3], by title. What is the list sorted by?"
    )
    assert by_author == [2, 5, 4, 3, 1], (
        f"GET /books?sort=author lists the books {by_author}. It should be [2, 5, 4, 3, 1], by author. What is the list sorted by?"
    )
    for hostile in (
        "CASE WHEN (SELECT unicode(email) FROM members) < 110 THEN title ELSE author END",
        "(SELECT(email)FROM(members)LIMIT(1))",
        "title, zebra",
        "zebra",
        "title; DELETE FROM members",
        "title LIMIT 5 --",
        "password_hash",
        "TITLE) --",
        "author\n, zebra",
    ):
        with watched_sql() as sent:
            reply = ask("GET /books?" + urlencode({"sort": hostile}))
        leak = next((text for text, _ in sent if hostile.lower() in text.lower()), None)
        assert leak is None, (
            f"Somebody sent sort={hostile!r}, and it reached SQLite as a part of the query: {short(leak, 160)} Which columns may somebody name, and where is that written?"
        )
        assert reply.status < 500, (
            f"Somebody sent sort={hostile!r}. {reply.told} What should happen if they name something that isn't in your list?"
        )
    result = sql("SELECT count(*) FROM members")
    assert result == [(3,)], "After all these searches, there are members missing in the table. What did SQLite run?"


def the_wall_shows_what_somebody_wrote_and_no_browser_runs_it():
    library()
    LINK = "https://read.example/?a=1&b=2"

    def write_in_the_table(words, name="Senta", link=LINK):
        """Puts one note into the table, which may have been there before any rule."""
        sql("DELETE FROM notes")
        sql("UPDATE members SET name = ? WHERE id = 31", (name,))
        sql("INSERT INTO notes (id, member_id, words, link) VALUES (7, 31, ?, ?)", (words, link))

    write_in_the_table("A quiet book")
    plain = page_of("/wall", "There's one harmless note.")
    assert "A quiet book" in plain.text and "Senta" in plain.text and LINK in plain.addresses, (
        f"Senta has written the note 'A quiet book', with a link to {LINK}. In the page, a browser finds the text {short(plain.text, 120)!r} and the addresses {plain.addresses}. What's missing?"
    )
    for text in TEXTS:
        for what, note, where in (
            ("wrote the note", {"words": text}, "the note"),
            ("has the name", {"words": "A quiet book", "name": text}, "the name"),
        ):
            write_in_the_table(**note)
            told = f"A member {what} {text!r}"
            page = page_of("/wall", told + ".")
            same_tags(page, plain, told, "Which characters begin something else there?")
            assert text in page.text, (
                f"{told}, and the text that a browser shows is {short(page.text, 120)!r}. It should contain {where} as it was typed. What has happened to it on the way?"
            )
            items = ask("GET /notes").json
            got = (
                items["items"][0].get("name" if "name" in note else "words")
                if isinstance(items, dict) and items.get("items")
                else None
            )
            assert got == text, (
                f"{told}, and GET /notes has {where} as {got!r}. The app on the phones shows exactly that. Where does a text become HTML, and where doesn't it?"
            )

    for link in (
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "  javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript://read.example/%0aalert(1)",
        "javascript:alert('http://')",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "http://[",
        "https://read.example/' onmouseover='alert(1)",
        'https://read.example/" onmouseover="alert(1)',
        "",
    ):
        write_in_the_table("A quiet book", link=link)
        told = f"In the table, there's a note with the link {link!r}"
        page = page_of("/wall", told + ".")
        harmful = next((one for one in page.addresses if dangerous(one)), None)
        assert harmful is None, (
            f"{told}, and in the page, a browser finds the address {harmful!r}. What would it do with that? Which addresses do you want at all?"
        )
        handler = next((one for one in page.tags if " on" in one), None)
        assert handler is None, (
            f"{told}, and in the page, a browser finds {short(handler, 80)}. Which characters end an attribute?"
        )

    cookie = cookie_of("Lwazi")
    for text in ("C++ <3", "Fish & chips <b>", 'O\'Brien says "ha"'):
        reply = post("/notes", {"words": text, "link": LINK}, cookie=cookie)
        assert reply.status == 201, (
            f"Lwazi writes the note {text!r}. {reply.told} It should be 201. Whom does your rule keep out?"
        )
        kept = sql("SELECT words FROM notes ORDER BY id DESC LIMIT 1")[0][0]
        assert kept == text, (
            f"Lwazi wrote the note {text!r}, and the table has {kept!r}. Who else will read that column one day, and show it somewhere else?"
        )
    for link in ("javascript:alert(1)", "http://["):
        reply = post("/notes", {"words": "A trap", "link": link}, cookie=cookie)
        assert reply.status < 500, (
            f"Lwazi writes a note with the link {link!r}. {reply.told} Which function can't read that?"
        )


def theres_a_limit_for_everything_that_comes_in_and_its_there_before_anything_is_read():
    library()
    cookie = cookie_of("Ayumi")
    sql(
        "INSERT INTO books (title, author, announced) VALUES (?, 'A. Writer', 1)",
        *[(f"Volume {number}",) for number in range(150)],
    )
    for path in ("/books", "/notes"):
        for limit, status in (("1", 200), ("100", 200), ("-1", 422), ("0", 422), ("101", 422), ("10000000", 422)):
            reply = ask(f"GET {path}?limit={limit}")
            assert reply.status == status, (
                f"{reply.told} It should be {status}, because a limit goes from 1 to 100. What does LIMIT {limit} mean for SQLite?"
            )
    for word, status in (("w" * 100, 200), ("w" * 101, 422), ("w" * 5000, 422)):
        reply = ask(f"GET /books?word={word}")
        assert reply.status == status, (
            f"Somebody searched for a word with {len(word)} characters. {reply.told} It should be {status}. How long may a word be?"
        )
    for what, note, status in (
        ("280 letters", {"words": "a" * 280}, 201),
        ("280 snakes", {"words": "🐍" * 280}, 201),
        ("281 letters", {"words": "a" * 281}, 422),
        ("20,000 letters", {"words": "a" * 20000}, (422, 413)),
        ("no text at all", {"words": ""}, 422),
        ("a link with 300 characters", {"words": "a", "link": "https://read.example/" + "a" * 279}, 201),
        ("a link with 501 characters", {"words": "a", "link": "https://read.example/" + "a" * 480}, 422),
    ):
        reply = post("/notes", note, cookie=cookie)
        assert reply.status in (status if isinstance(status, tuple) else (status,)), (
            f"Ayumi writes a note with {what}. {reply.told} It should be {status[0] if isinstance(status, tuple) else status}. Which limit of yours counts that, and does it count characters or bytes?"
        )

    MOST = 1_200_000
    for request, kind, who in (
        ("POST /notes", "application/json", None),
        ("POST /notes", "application/json", cookie),
        ("POST /login", "application/x-www-form-urlencoded", None),
        ("POST /notes", "text/plain", cookie),
    ):
        for length in (True, False):
            reply = ask(request, kind=kind, cookie=who, pieces=800, length=length)
            how = "with a Content-Length" if length else "in chunks, without a Content-Length"
            told = f"{'A member' if who else 'Somebody without a login'} sends {request} with a body of 52 MB ({kind}), {how}."
            assert reply.taken <= MOST, (
                f"{told} Before it answered {reply.status}, the app had read {reply.taken / 1_000_000:.0f} MB of it. Which part of your program could stop that earlier, and after how many bytes?"
            )
            statuses = (413,) if length else (413, 411)
            assert reply.status in statuses, (
                f"{told} {reply.told} It should be {' or '.join(map(str, statuses))}. Which part of your program made this answer?"
            )
    reply = post("/notes", {"words": "Still here"}, cookie=cookie)
    assert reply.status == 201, (
        f"After all this, Ayumi writes a short note. {reply.told} It should be 201. What has your limit counted?"
    )


def guesses_are_counted_before_theyre_compared_by_account_and_by_address():
    library()
    sql(
        "INSERT INTO members (id, name, email, password_hash) VALUES (?, ?, ?, ?)",
        *[
            (100 + one, f"Reader-{one}", f"reader-{one}@example.com", f"the hash of Reader-{one}-reads-a-lot")
            for one in range(60)
        ],
    )

    def tries(name, password, status, told, question, **more):
        """Lets somebody try a password, and makes sure that it gets this status."""
        before = len(compared)
        reply = log_in(name, password, **more)
        in_words = {
            401: "401: it's a wrong password",
            303: "303: it's the right password",
            429: "429: that's enough for now",
        }[status]
        assert reply.status == status, f"{told} {reply.told} It should be {in_words}. {question}"
        if status == 429:
            assert len(compared) == before, (
                f"{told} It got a 429, and all the same, the password was compared. Each comparison costs 64 MB and a tenth of a second. What does your function do first?"
            )
            wait = reply.headers.get("retry-after", "")
            assert wait.isdigit() and 1 <= int(wait) <= 900, (
                f"{told} It got a 429 with Retry-After: {wait or 'nothing'}. After how many seconds, at most 900, is it worth trying again?"
            )
        return reply

    def later(seconds):
        clock["now"] += seconds

    question = "What counts as a failed attempt, and when does the count begin again?"
    for number in range(2):
        for typo in range(4):
            tries(
                "Senta",
                f"oops-{typo}",
                401,
                "Senta has mistyped her password fewer than five times in a row.",
                question,
            )
        tries("Senta", None, 303, "Senta mistyped her password four times, and then typed the right one.", question)

    # From here, the next full quarter of an hour is less than five minutes away.
    later(2800)
    SPELLED = (
        "senta@example.com",
        "SENTA@example.com",
        " Senta@Example.com",
        "senta@EXAMPLE.COM ",
        "sEnTa@example.com",
    )
    for number, spelled in enumerate(SPELLED):
        tries(
            "Senta",
            f"guess-{number}",
            401,
            f"It's wrong attempt {number + 1} at Senta's account.",
            "How many are allowed?",
            spelled=spelled,
            address=f"10.1.0.{number}",
        )
    same_account = "Five attempts at Senta's account have failed within a minute, each from another address and with her email spelled in another way."
    tries(
        "Senta",
        "guess-6",
        429,
        same_account + " Then comes the sixth.",
        "What do you count by, and can the attacker choose another one each time?",
        spelled="Senta@example.com",
        address="10.1.0.77",
    )
    tries(
        "Senta",
        None,
        429,
        same_account + " The sixth is the right password.",
        "A thief only needs that one. When does your function look at the count?",
        address="10.1.0.78",
    )
    forget()
    tries(
        "Senta",
        "guess-7",
        429,
        same_account + " The next one comes to another process of the server, with the same database.",
        "Where can both processes find the attempts, and where can't they?",
        address="10.1.0.79",
    )
    tries(
        "Lwazi",
        None,
        303,
        "Somebody has guessed at Senta's account, and Lwazi logs in to his own.",
        "Whom does your limit keep out?",
    )
    for number in range(5):
        tries(
            "Nobody",
            f"guess-{number}",
            401,
            "Somebody guesses at an address that no member has.",
            "How many are allowed?",
            address=f"10.2.0.{number}",
        )
    tries(
        "Nobody",
        "guess-6",
        429,
        "Five attempts at an address that no member has have failed, and then comes the sixth.",
        "What would a stranger learn about this address, if it stayed a 401?",
        address="10.2.0.77",
    )
    later(300)
    for number in range(12):
        tries(
            "Senta",
            f"more-{number}",
            429,
            "Five minutes later, somebody goes on guessing at Senta's account.",
            "How long do five failed attempts count?",
            address=f"10.3.0.{number}",
        )
    later(601)
    tries(
        "Senta",
        None,
        303,
        "15 minutes after five failed attempts, Senta logs in. Meanwhile, somebody has got one 429 after the other.",
        "Do refused attempts count, too, and how long does each attempt count?",
    )

    later(2000)
    HALL = "10.9.9.9"
    for one in range(60):
        tries(
            f"Reader-{one}",
            None,
            303,
            f"It's Saturday. {one + 1} members have logged in from the library's Wi-Fi, each with the right password.",
            "What do you count by address?",
            address=HALL,
        )
    for one in range(50):
        name = f"Reader-{one}" if one % 2 else f"Stranger-{one}"
        tries(
            name,
            "summer-in-the-city",
            401,
            f"From one address, somebody tries one popular password at many accounts. This is number {one + 1}.",
            "How many are allowed from one address?",
            address=HALL,
            headers=[("x-forwarded-for", f"10.4.0.{one}")],
        )
        if one == 24:
            tries(
                "Ayumi",
                None,
                303,
                "From one address, 25 attempts at other people's accounts have failed. Then Ayumi logs in there, to her own.",
                "How many are allowed from one address?",
                address=HALL,
            )
    many = "From one address, 50 attempts at 50 accounts have failed within 15 minutes. In between, one member logged in to her own account, and each request had another X-Forwarded-For."
    tries(
        "Reader-55",
        "summer-in-the-city",
        429,
        many + " Then comes number 51.",
        "Which part of that can the attacker choose?",
        address=HALL,
        headers=[("x-forwarded-for", "10.4.0.99")],
    )
    tries(
        "Reader-57",
        None,
        429,
        many + " Number 51 is a right password.",
        "When does your function look at the count?",
        address=HALL,
    )
    tries(
        "Reader-57",
        None,
        303,
        "One address has had 50 failed attempts. From another address, a member logs in.",
        "Whom does your limit keep out?",
        address="10.5.0.1",
    )

    # Twenty at the same moment. Each waits before it changes the database, and when it compares, until the others have come as far.
    later(2000)
    compared.clear()
    gate, answered, waits = threading.Condition(), [], {"for": 8}
    guest = contextvars.ContextVar("guest", default=None)
    changes, past = [0] * 20, set()

    def wait_until(they_are_here):
        gate.notify_all()
        if not gate.wait_for(they_are_here, timeout=waits["for"]):
            waits["for"] = 0

    def at_a_change():
        number = guest.get()
        if number is not None:
            with gate:
                changes[number] += 1
                most = changes[number]
                wait_until(lambda: all(one in past or changes[one] >= most for one in range(20)))

    def at_a_comparison():
        with gate:
            past.add(guest.get())
            wait_until(lambda: len(compared) + len(answered) >= 20)

    async def one_of_them(number):
        guest.set(number)
        reply = await send_to_app(*login_form("Ayumi", f"guess-{number}"), address=f"10.6.0.{number}")
        with gate:
            past.add(number)
            answered.append(reply.status)
            gate.notify_all()

    async def all_of_them():
        await asyncio.gather(*[one_of_them(number) for number in range(20)])

    before_a_change["wait"], at_the_comparison["wait"] = at_a_change, at_a_comparison
    LOOP.run_until_complete(all_of_them())
    before_a_change["wait"], at_the_comparison["wait"] = None, lambda: None
    assert len(compared) <= 5, (
        f"Twenty guesses for Ayumi's password arrived at the same moment, and {len(compared)} of them were compared. After one request has looked at the count, can the others still look before it has noted its attempt?"
    )
    assert 500 not in answered, (
        f"Twenty guesses for Ayumi's password arrived at the same moment, and {answered.count(500)} of them got a 500. How long does one request keep the others from writing?"
    )


def the_safe_shows_who_has_tried_and_stays_closed_for_a_week():
    library()
    import safe

    TRIES, MINUTES, PRIZE = (getattr(safe, name, None) for name in ("TRIES", "MINUTES", "PRIZE"))
    assert all(isinstance(one, int) and one > 0 for one in (TRIES, MINUTES)), (
        f"In safe.py, TRIES is {TRIES!r} and MINUTES is {MINUTES!r}. How many tries are there, within how many minutes?"
    )
    assert TRIES >= 3 and MINUTES <= 60, (
        f"TRIES is {TRIES} and MINUTES is {MINUTES}. Your friends should get at least 3 tries, and wait for an hour at most. Which of the two is too strict?"
    )
    hours = 10_000 / TRIES * MINUTES / 60
    assert hours >= 7 * 24, (
        f"With {TRIES} tries in {MINUTES} minutes, all 10,000 codes take {hours:.0f} hours, and a week has 168. Which number do you change?"
    )
    assert isinstance(PRIZE, str) and PRIZE.strip() != "", f"In safe.py, PRIZE is {PRIZE!r}. What's in your safe?"

    def has_prize(reply):
        page = Page(reply)
        return PRIZE in reply.text or " ".join(PRIZE.split()) in " ".join(page.text.split())

    def is_page(reply):
        return reply.status < 500 and reply.status not in (404, 405, 422, 429)

    def attempt(name, code, number=0):
        form = urlencode({"name": name, "code": code}).encode()
        return ask(
            "POST /safe",
            form,
            "application/x-www-form-urlencoded",
            headers=[("x-forwarded-for", f"10.7.0.{number}")],
        )

    def later():
        clock["now"] += MINUTES * 60 + 1

    first = ask("GET /safe")
    assert first.status == 200 and "<form" in first.text.lower(), (
        f"{first.told} It should be 200, with a form. What does a friend see who opens this page?"
    )
    assert not has_prize(first) and CODE not in first.text, (
        f"{first.told} The page contains {'the code' if CODE in first.text else 'what is in the safe'} before anybody has opened it. Which part of your page depends on the code?"
    )

    names = [f"Visitor {number}" for number in range(TRIES)]
    for number, name in enumerate(names):
        reply = attempt(name, "1234", number)
        assert is_page(reply) and not has_prize(reply), (
            f"{name} tries the wrong code 1234, number {number + 1} of {TRIES}. {reply.told} It should be a page without the prize. What does your endpoint do with a wrong code?"
        )
    shown = page_of("/safe", "Some people have tried.").text
    assert all(name in shown for name in names[-3:]), (
        f"{', '.join(names[-3:])} have tried. In GET /safe, a browser shows {short(shown, 160)!r}. Who's missing, and where do you keep the names?"
    )
    reply = attempt("Somebody else", "4321", 99)
    assert reply.status == 429, (
        f"{TRIES} tries within {MINUTES} minutes were wrong, each with another name. Then {reply.told} It should be 429. What do you count by, and who chooses it?"
    )
    reply = attempt("Somebody else", CODE, 98)
    assert reply.status == 429 and not has_prize(reply), (
        f"All tries are used up, and then somebody types the right code. {reply.told} It should be 429. A thief only needs that one. When does your function look at the count?"
    )
    later()
    reply = attempt("Lucky", CODE)
    assert reply.status < 400 and has_prize(reply), (
        f"{MINUTES} minutes later, somebody types the right code. {reply.told} It should contain the prize, {short(PRIZE)!r}. What's in the way?"
    )

    def after_a_wrong_code(name):
        """Returns the page that somebody gets after a wrong code, and the safe's own page."""
        later()
        reply = attempt(name, "1234")
        told = f"Somebody with the name {name!r} tries a wrong code"
        assert is_page(reply), f"{told}. {reply.told} A name may contain anything. What stops it?"
        return told, Page(reply), page_of("/safe", told + ".")

    _, plain_answer, plain_page = after_a_wrong_code("Filler")
    for text in TEXTS:
        text = text[:40]
        told, answer, page = after_a_wrong_code(text)
        for one, plain, where in ((answer, plain_answer, "the answer"), (page, plain_page, "GET /safe")):
            strange = next((tag for tag in one.tags if tag not in plain.tags), None)
            assert strange is None, (
                f"{told}, and in {where}, a browser finds {short(strange, 80)}, which isn't there for a harmless name. Which characters begin something else there?"
            )
        assert text in answer.values, (
            f"{told}. In the answer, a browser finds the values {[short(one, 45) for one in answer.values]}. The form should have the name again, as it was typed, so that nobody types it twice. What has happened to it?"
        )
        assert text in page.text, (
            f"{told}. In GET /safe, a browser shows {short(page.text, 160)!r}. It should contain the name as it was typed. What has happened to it?"
        )
    for name in ("", "N" * 41, "N" * 5000):
        later()
        reply = attempt(name, "1234")
        assert 400 <= reply.status < 500 and reply.status != 429 and (not name or name not in ask("GET /safe").text), (
            f"A name with {len(name)} characters tries the safe. {reply.told} It should be refused, and not be shown. How long may a name be?"
        )
