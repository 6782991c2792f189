"""Checks of the starter se7-one-line-per-request."""

import asyncio
import datetime
import io
import json
import logging
import os
import re
import runpy
import sys
import warnings
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from shared.asgi import call as shared_call
from shared.asgi import exchange
from shared.texts import named, short

warnings.simplefilter("ignore")
TERMINAL = io.StringIO()
UTC = datetime.UTC


def written(function, *args):
    """Calls a function. Returns its result, and the lines that appeared in the terminal meanwhile."""
    start = len(TERMINAL.getvalue())
    with redirect_stdout(TERMINAL), redirect_stderr(TERMINAL):
        value = function(*args)
    return value, TERMINAL.getvalue()[start:].splitlines()


def logging_works(texts, who):
    why = [text for text in texts if re.match(r"[\w.]+(Error|Exception)\b", text)]
    assert "--- Logging error ---" not in texts, (
        f"{who}, and logging itself failed{': ' + short(why[-1]) if why else ''}. So that line isn't in the log. Which line of your formatter did that?"
    )


def read(texts, who):
    """Returns the lines of a log as dictionaries."""
    logging_works(texts, f"check.pyz looked at what came from {who}")
    lines = []
    for text in texts:
        try:
            line = json.loads(text)
        except ValueError:
            line = None
        assert isinstance(line, dict), (
            f"{who} wrote something that json.loads can't turn into an object: {short(text) or 'an empty line'} Which part of your program writes it?"
        )
        lines.append(line)
    return lines


def story(lines):
    """Returns the lines of a log, cut to what fits into a sentence."""
    return " | ".join(f"{line.get('level')} {short(line.get('message'), 60)}" for line in lines[:5]) or "nothing"


def call(asked, send=None, headers=()):
    """Sends a request to the app, a text as it is. The reply has the request id, and the texts of the log."""

    def run():
        from main import app

        value, raw = (None, send) if isinstance(send, str) else (send, None)
        return shared_call(app, asked, value, raw=raw, headers=dict(headers).items())

    reply, texts = written(run)
    reply.id, reply.texts = id_of(reply), texts
    return reply


def id_of(reply):
    return reply.headers.get("x-request-id", "")


def loaded():
    """Imports the reader's app, and returns the FastAPI object in it, to which check.pyz adds routes."""

    def run():
        import main

        return main.app

    app, _ = written(run)
    while not hasattr(app, "add_api_route") and hasattr(app, "app"):
        app = app.app
    return app


def answered(reply, status):
    assert reply.status == status, f"{reply.told} It should be {status}. Which part of your program made this answer?"


def the_line(reply):
    """Returns the one line about a request."""
    lines = read(reply.texts, reply.asked)
    about = [line for line in lines if "status" in line]
    assert len(about) == 1, (
        f"{reply.told} In the log, {len(about)} lines have the key status, and there should be exactly one. The log says: {story(lines)}. Where in your program is it written, and when?"
    )
    return about[0]


def keeps_its_id(reply, line):
    assert isinstance(line.get("request_id"), str) and line["request_id"] != "", (
        f"{reply.asked} wrote {short(json.dumps(line))}. What's its request_id?"
    )
    assert reply.id == line["request_id"], (
        f"{reply.asked} has the id {line['request_id']!r} in the log, and {reply.id or None!r} in the header X-Request-ID. Where do the two come from?"
    )


def book(barcode, title, waits=None):
    """Lends a book to Bao, and lets a member wait for it."""
    import library

    library.COPIES[barcode] = library.Copy(barcode, title, member_id=6)
    if waits is not None:
        library.WAITING[title] = waits
    return library.COPIES[barcode]


def some(number, status=200, ms=9, path="/books/2041", start=0):
    """Makes lines about requests."""
    return [
        {
            "time": f"2028-06-09T02:30:{index % 60:02}.214+00:00",
            "level": "INFO",
            "logger": "main",
            "message": "request",
            "request_id": f"{0xA1B20000 + start + index:08x}",
            "method": "GET",
            "path": path,
            "status": status,
            "duration_ms": ms,
        }
        for index in range(number)
    ]


def desk_lines(number):
    return [
        {
            "time": "2028-06-09T02:30:11.000+00:00",
            "level": "INFO",
            "logger": "desk",
            "message": "a book is in the box",
            "request_id": f"{0xD0000000 + index:08x}",
        }
        for index in range(number)
    ]


def each_record_becomes_one_line_of_json_whatever_is_in_it():
    import logs

    written(logs.set_up_logging)
    moment = datetime.datetime(2028, 6, 9, 2, 31, 7, tzinfo=UTC).timestamp()

    def line_of(what, level="INFO", words="the flap is open", args=(), **more):
        record = logging.makeLogRecord(
            {
                "name": "flap.four",
                "levelno": getattr(logging, level),
                "levelname": level,
                "msg": words,
                "args": args,
                "created": moment,
                **more,
            }
        )
        _, texts = written(logging.getLogger("flap.four").handle, record)
        logging_works(texts, f"Your formatter got a record with {what}")
        assert len(texts) == 1, (
            f"A record with {what} became {len(texts)} lines: {short(' | '.join(texts)) or 'nothing'}. How many lines should one record be?"
        )
        return read(texts, f"A record with {what}")[0]

    def has(line, key, value, what):
        assert key in line, f"A record with {what} became {short(json.dumps(line))}. Where is the key {key}?"
        assert line[key] == value and type(line[key]) is type(value), (
            f"A record with {what} should have {key} = {value!r}, and your line has {line[key]!r}. Where does your value come from?"
        )

    line = line_of("a plain message")
    has(line, "level", "INFO", "the level INFO")
    has(line, "logger", "flap.four", "the logger flap.four")
    has(line, "message", "the flap is open", "a plain message")
    has(line_of("the level WARNING", level="WARNING"), "level", "WARNING", "the level WARNING")
    gap = "a message with a gap, '%s is back' and 'Dune'"
    has(line_of(gap, words="%s is back", args=("Dune",)), "message", "Dune is back", gap)
    quotes = 'he said "no" in \\backslash street\t– für 50 %'
    has(
        line_of("quotation marks and a backslash in its message", words=quotes),
        "message",
        quotes,
        "quotation marks and a backslash in its message",
    )
    address = 'x\n{"level": "INFO", "message": "all fees are paid"}'
    has(
        line_of("a newline in its message", words="login failed for %s", args=(address,)),
        "message",
        f"login failed for {address}",
        "a newline in its message",
    )
    when = line.get("time")
    assert isinstance(when, str) and when[:4].isdigit(), (
        f"Your line has the time {when!r}. It should be a string that begins with the year. What makes one of a datetime?"
    )
    try:
        found = datetime.datetime.fromisoformat(when)
    except ValueError:
        found = None
    assert found is not None, (
        f"Your line has the time {when!r}, and datetime.fromisoformat can't read it. Which method of a datetime writes what it reads?"
    )
    assert found.tzinfo is not None, (
        f"Your line has the time {when!r}. In which time zone is that? Nobody can tell from the line."
    )
    assert abs(found.timestamp() - moment) < 1, (
        f"The record was made at 2028-06-09T02:31:07+00:00, and your line has the time {when!r}. Where does your time come from?"
    )
    fields = {"path": "/books", "status": 404, "due": datetime.date(2028, 6, 30)}
    line = line_of("fields", fields=fields)
    has(line, "path", "/books", "the fields path, status and due")
    has(line, "status", 404, "the fields path, status and due")
    assert "2028" in str(line.get("due")), (
        f"A record has a date in its fields, due on 30 June 2028, and your line is {short(json.dumps(line))}. What happens to a value that JSON doesn't know?"
    )


def find_py_prints_the_lines_that_fit_even_if_others_are_only_text():
    rows = [
        {"time": "2031-02-03T04:05:06+00:00", "message": "a crate is in", "request_id": "ab12cd34"},
        {
            "time": "2031-02-03T04:05:07+00:00",
            "message": "request",
            "request_id": "ab12cd34",
            "path": "/crates",
            "status": 201,
            "duration_ms": 12.5,
        },
        {
            "time": "2031-02-03T04:15:07+00:00",
            "message": "request",
            "request_id": "ab99cd34",
            "path": "/crates/7",
            "status": 404,
            "duration_ms": 3,
        },
        {"time": "2031-02-03T04:15:08+00:00", "message": "a=b, für Zoë", "request_id": None},
        {
            "time": "2031-02-03T05:15:08+00:00",
            "message": "request",
            "request_id": "cd34ab12",
            "path": "/",
            "status": 500,
            "duration_ms": 2012,
            "error": "Traceback\n  ValueError",
        },
    ]
    texts = [json.dumps(row) for row in rows]
    with open("crates.jsonl", "w", encoding="utf-8") as file:
        file.write(
            "\n".join(
                [
                    "INFO:     Started server process [12]",
                    texts[0],
                    texts[1],
                    "",
                    "Traceback (most recent call last):",
                    *texts[2:],
                ]
            )
            + "\n"
        )
    assert os.path.exists("find.py"), "There's no find.py in this folder. Write it as step 3 says."

    def run():
        try:
            runpy.run_path("find.py", run_name="__main__")
        except SystemExit as error:
            return f" It ended with exit code {error.code}." if error.code else ""
        except Exception as error:
            return f" It ended with {named(error)}."
        return ""

    for words, expected in [
        (["request_id=ab12cd34"], [0, 1]),
        (["path=/crates"], [1, 2]),
        (["status=404"], [2]),
        (["status=2"], [1]),
        (["status=20", "path=/crates"], [1]),
        (["path=/crates", "status=500"], []),
        (["time=2031-02-03T04:1"], [2, 3]),
        (["message=a=b"], [3]),
        (["duration_ms=12"], [1]),
        (["cat=None"], []),
        (["request_id=cd34"], [4]),
    ]:
        asked = "python find.py crates.jsonl " + " ".join(words)
        before = sys.argv
        sys.argv = ["find.py", "crates.jsonl", *words]
        ended, out = written(run)
        sys.argv = before
        out = [text for text in out if text.strip()]
        assert not ended, (
            f"check.pyz made a log with five lines of JSON, two of text and an empty one. {asked} printed {len(out)} lines.{ended} Which line of the file was it reading?"
        )
        got = read(out, asked)
        assert got == [rows[index] for index in expected], (
            f"{asked} should print {len(expected)} of the 5 lines of JSON in that log, and printed {len(got)}: {short(' | '.join(out)) or 'nothing'}. When does a line fit?"
        )


def every_request_makes_exactly_one_line_and_all_its_lines_have_the_id_of_its_answer():
    import clock

    app = loaded()
    book("B-4711", "Night Ferry")

    async def slow():
        clock.NOW += 0.25
        return {"slept": "well"}

    app.add_api_route("/slow-of-check", slow)
    ids = []
    for asked, send, status in [
        ("GET /health", None, 200),
        ("GET /books/4711", None, 200),
        ("GET /books/999999", None, 404),
        ("GET /books/two", None, 422),
        ("GET /anemones", None, 404),
        ("DELETE /health", None, 405),
        ("POST /returns", {"barcode": "B-4711"}, 200),
        ("POST /returns", {"barcode": "B-4711"}, 409),
        ("POST /returns", {"bar": 4711}, 422),
        ("GET /slow-of-check", None, 200),
    ]:
        reply = call(asked, send)
        answered(reply, status)
        line = the_line(reply)
        for key, value in [("method", asked.split()[0]), ("path", asked.split()[1]), ("status", status)]:
            assert line.get(key) == value, (
                f"{asked} answered {status}, and in its line, {key} is {line.get(key)!r}. It should be {value!r}. Where does your value come from?"
            )
        took = line.get("duration_ms")
        assert isinstance(took, (int, float)) and not isinstance(took, bool), (
            f"In the line about {asked}, duration_ms is {took!r}. Which type should a duration have?"
        )
        expected = 250 if "slow" in asked else 0
        assert abs(took - expected) < 0.6, (
            f"During {asked}, the stopwatch in clock.py advanced by {expected / 1000} seconds, and your line has duration_ms = {took}. Which clock do you look at, when, and in which unit?"
        )
        keeps_its_id(reply, line)
        assert line["request_id"] not in ids, (
            f"{asked} has the id {line['request_id']!r}, and an earlier request had the same one. When is an id made?"
        )
        ids.append(line["request_id"])

    book("B-4711", "Night Ferry", waits=5)
    reply = call("POST /returns", {"barcode": "B-4711"})
    answered(reply, 200)
    the_line(reply)
    lines = read(reply.texts, reply.asked)
    assert len(lines) > 1, f"POST /returns wrote {len(lines)} line. Where are the lines of desk.py?"
    for one in lines:
        keeps_its_id(reply, one)

    begun = []

    async def pair(number: int):
        logging.getLogger("desk").info("pair %s begins", number)
        begun.append(number)
        for _ in range(1000):
            if len(begun) > 1:
                break
            await asyncio.sleep(0)
        logging.getLogger("desk").info("pair %s ends", number)
        return {"number": number}

    app.add_api_route("/pair-of-check/{number}", pair)

    def both():
        from main import app

        async def run():
            return await asyncio.gather(*[exchange(app, f"GET /pair-of-check/{number}") for number in (1, 2)])

        return asyncio.run(run())

    replies, texts = written(both)
    lines = read(texts, "Two requests at the same moment")
    for reply in replies:
        reply.id = id_of(reply)
    assert replies[0].id != replies[1].id, (
        f"Two requests ran at the same moment, and both answers have the id {replies[0].id!r}. Where is the id kept, and who else can change it?"
    )
    for number, reply in enumerate(replies, 1):
        answered(reply, 200)
        words = [f"pair {number} begins", f"pair {number} ends"]
        mine = [
            line for line in lines if line.get("message") in words or line.get("path") == f"/pair-of-check/{number}"
        ]
        got = [line.get("request_id") for line in mine]
        assert got == [reply.id] * 3, (
            f"Two requests ran at the same moment. The answer to the {'first' if number == 1 else 'second'} one has the id {reply.id!r}, and its three lines in the log have {got}. Where is the id kept between those lines, and who else can change it?"
        )


def no_secret_of_a_request_is_in_the_log_not_even_in_the_wrong_field():
    loaded()
    secret = "Qx7-door-at-ten"
    ticket = "eyJhbGciOi.made-for.rosa"
    for asked, send, headers, status, where, hidden in [
        ("POST /login", {"email": "rosa@example.com", "password": secret}, {}, 200, "in the field password", secret),
        (
            "POST /login",
            {"email": "rosa@example.com", "password": "Qx7-door-at-two"},
            {},
            401,
            "in the field password, and it's wrong",
            "Qx7-door-at-two",
        ),
        ("POST /login", {"email": secret, "password": ""}, {}, 401, "in the field email, by mistake", secret),
        ("POST /login", {"password": secret}, {}, 422, "in the field password, and no email", secret),
        (
            "POST /login",
            '{"password": "Qx7-door-at-ten"',
            {},
            422,
            "in a body that's no JSON, because a brace is missing",
            secret,
        ),
        ("GET /health", None, {"Authorization": f"Bearer {ticket}"}, 200, "in the header Authorization", ticket),
        ("GET /health", None, {"Cookie": f"shelf_login={ticket}"}, 200, "in a cookie", ticket),
        (f"GET /health?token={ticket}", None, {}, 200, "in the address, after the question mark", ticket),
    ]:
        reply = call(asked, send, headers)
        shown = asked.partition("?")[0]
        answered(reply, status)
        # A shortened address still shows the beginning of a password.
        found = [text for text in reply.texts if hidden[:3] in text]
        assert not found, (
            f"{shown} had a secret {where}. Now it, or its beginning, is in the log: {short(found[0])} Which line of your program wrote it?"
        )
        try:
            token = json.loads(reply.text).get("token")
        except ValueError:
            token = None
        assert not token or not any(token in text for text in reply.texts), (
            f"{shown} answered with a new token, and the log has it, too. What could somebody do with the log?"
        )
        the_line(reply)


def an_unexpected_error_is_in_the_log_once_with_its_traceback_and_not_in_the_answer():
    app = loaded()

    def broken():
        shelf = {}
        return shelf["key 93 of the safe"]

    async def broken_too():
        raise RuntimeError('a "quote"\nand key 93 of the safe')

    app.add_api_route("/broken-of-check", broken)
    app.add_api_route("/broken-too-of-check", broken_too)
    for path, name in (("/broken-of-check", "KeyError"), ("/broken-too-of-check", "RuntimeError")):
        reply = call(f"GET {path}")
        answered(reply, 500)
        who = f"check.pyz added a route that raises a {name}. {reply.told}"
        assert not reply.error, (
            f"{who} So the server writes its traceback as well, as text. Where could you catch it, so that it goes no further?"
        )
        assert not any(word in reply.text for word in ("key 93", "Traceback", name)), (
            f"{who} What does a stranger learn from that?"
        )
        try:
            body = json.loads(reply.text)["error"]
            known = {"code", "message"} <= set(body)
        except (ValueError, KeyError, TypeError):
            known = False
        assert known, (
            f"{who} In the contract, an error has the body {{'error': {{'code': …, 'message': …}}}}. Which function makes that?"
        )
        line = the_line(reply)
        keeps_its_id(reply, line)
        assert line["status"] == 500, (
            f"{who} In the log, its line has the status {line['status']!r}. When is that line written?"
        )
        lines = read(reply.texts, who)
        traces = [
            one
            for one in lines
            if any("Traceback (most recent call last)" in str(value) and name in str(value) for value in one.values())
        ]
        assert len(traces) == 1, (
            f"{who} Its traceback is in {len(traces)} lines of the log, and should be in exactly one. The log says: {story(lines)}. How does an exception get into a record, and what does your formatter do with it?"
        )
        keeps_its_id(reply, traces[0])
        assert traces[0].get("level") in ("ERROR", "CRITICAL"), (
            f"{who} The line with the traceback has the level {traces[0].get('level')!r}. Who would look for it there?"
        )
    reply = call("GET /books/999999")
    line = the_line(reply)
    assert line.get("level") not in ("ERROR", "CRITICAL"), (
        f"A 404 is in the log with the level {line.get('level')}. Whose mistake is a 404?"
    )


def the_flap_loses_neither_a_book_nor_an_error():
    import library

    loaded()
    library.MEMBERS[41] = library.Member(41, "Class 7a", None)
    library.MEMBERS[42] = library.Member(42, "Rosa", "Rosa@example.com")
    library.MEMBERS[43] = library.Member(43, "Halima", "Halima@example.com")
    # Somebody who expects an OSError may log it in one line. A bug needs its traceback.
    for barcode, title, waits, name, words in (
        ("B-4712", "Knots", 42, "OSError", ["on holiday"]),
        ("B-4715", "Anchors", 43, "AttributeError", ["a bug in the mail", "Traceback"]),
    ):
        copy = book(barcode, title, waits=waits)
        reply = call("POST /returns", {"barcode": barcode})
        lines = read(reply.texts, reply.asked)
        assert any(all(word in str(value) for word in words) for one in lines for value in one.values()), (
            f"While a book came back, send_mail raised an {name}. {reply.told} The log says: {story(lines)}. How would you find out in the morning what went wrong?"
        )
        assert copy.member_id is None, (
            f"While a book came back, send_mail raised an {name}. {reply.told} The book is in the box, and still on Bao's list. Which line takes it off, and does it run?"
        )
    for barcode, title, waits, who in (
        ("B-4711", "Night Ferry", 41, "a class without an address waits for it"),
        ("B-4713", "Tides", None, "nobody waits for it"),
        ("B-4714", "Ropes", 5, "Thandi waits for it"),
    ):
        copy = book(barcode, title, waits=waits)
        reply = call("POST /returns", {"barcode": barcode})
        assert reply.status == 200, (
            f"A book comes back, and {who}. {reply.told} It should be 200. What does the log say about it?"
        )
        assert copy.member_id is None, (
            f"A book comes back, and {who}. {reply.told} But the book is still on Bao's list. Which line takes it off, and does it run?"
        )


def without_its_database_shelf_is_alive_and_not_ready():
    loaded()
    plug = Path("unplugged")
    for there in (True, False, True):
        plug.unlink(missing_ok=True)
        if not there:
            plug.write_text("")
        state = "The database answers" if there else "The database is gone"
        for path, status in (("/health", 200), ("/ready", 200 if there else 503)):
            reply = call(f"GET {path}")
            assert reply.status == status, (
                f"{state}. {reply.told} It should be {status}. What does the program that asks do next?"
            )
            assert status == 200 or ('"error"' in reply.text and '"code"' in reply.text), (
                f"{state}. {reply.told} In the contract, an error has the body {{'error': {{'code': …, 'message': …}}}}. Who makes that of an HTTPException?"
            )


def the_phone_rings_when_much_is_broken_or_slow_and_only_then():
    from alarm import alarm

    def text_for(lines, what):
        try:
            return alarm(list(lines))
        except Exception as error:
            raise AssertionError(
                f"alarm got {what}, and ended with {named(error)}. Which line did it not expect?"
            ) from None

    for lines, what in [
        (some(40) + some(10, ms=1, path="/health"), "fifty requests that answered 200 in a few milliseconds"),
        (
            desk_lines(9) + some(30, path="/returns") + desk_lines(9),
            "thirty books that came back in 9 milliseconds each, with lines of the desk before and after them",
        ),
        (
            some(20) + some(170, 404, path="/.env", start=100) + some(25, 401, 220, "/login", 300),
            "twenty good requests, and nearly two hundred with a 404 or a 401",
        ),
        (some(99) + some(1, ms=20_000, start=500), "a hundred good requests, one of which took 20 seconds"),
        (desk_lines(3), "three lines of the desk, and no request"),
        ([], "no lines at all"),
    ]:
        text = text_for(lines, what)
        assert text is None or not any("status" in line for line in lines), (
            f"alarm got {what}, and somebody's phone rings: {short(text)!r}. What could they do about it at night?"
        )
    for lines, bad, count, what in [
        (
            some(30) + some(30, 500, start=100) + desk_lines(4),
            range(100, 130),
            30,
            "60 requests, 30 of which failed with 500",
        ),
        (some(47, 500, start=7), range(7, 54), 47, "47 requests, all of which failed with 500"),
        (
            some(20, 500, start=0) + some(21, 503, start=50) + some(9, 404, start=90),
            [*range(20), *range(50, 71)],
            41,
            "50 requests, 20 of which failed with 500 and 21 with 503",
        ),
        (
            some(10, ms=1, path="/health") + some(40, ms=21_000, start=100),
            range(100, 140),
            None,
            "50 requests, 40 of which took 21 seconds",
        ),
    ]:
        text = text_for(lines, what)
        assert isinstance(text, str) and text.strip() != "", (
            f"alarm got {what}, and returned {text!r}. Who notices before breakfast?"
        )
        assert len(text) <= 160, (
            f"alarm got {what}, and returned {len(text)} characters. A phone shows 160. Which words would you miss?"
        )
        assert count is None or str(count) in text, (
            f"alarm got {what}, and its text is {text!r}. How many have failed? {count} isn't in it."
        )
        assert any(f"{0xA1B20000 + index:08x}" in text for index in bad), (
            f"alarm got {what}, and its text is {text!r}. Which of them should the reader of that text look up with find.py?"
        )
