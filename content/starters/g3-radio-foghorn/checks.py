"""Checks of the starter g3-radio-foghorn."""

import asyncio
import contextlib
import datetime
import hashlib
import json
import os
import re
import sqlite3

from shared.asgi import exchange
from shared.folder import forget
from shared.rounds import rounds_of
from shared.texts import short

# One loop for all requests, because a new one needs new threads.
LOOP = asyncio.new_event_loop()
TODAY = datetime.date(2031, 3, 5)
DAY = datetime.timedelta(days=1)
EVENING = TODAY + 14 * DAY
WORDS = "Tonight with somebody who can speak."
FARAH = {"date": str(EVENING), "personId": 36, "words": WORDS}
MISSING = object()


def connect(*values, _connect=sqlite3.connect, **named):
    """Opens a database that doesn't wait for the disk, which takes less time."""
    db = _connect(*values, **named)
    with contextlib.suppress(sqlite3.Error):
        db.execute("PRAGMA synchronous = OFF")
    return db


sqlite3.connect = connect

# The station of check.pyz.
PEOPLE = {"Amadou": 31, "Brenna": 32, "Cosmin": 33, "Dilys": 34, "Eito": 35, "Farah": 36}
NAMES = {number: name for name, number in PEOPLE.items()}
SHOWS = [
    (41, "Night Ferry", 32, TODAY.weekday(), "20:00", 1),
    (42, "Salt", 33, TODAY.weekday(), "21:00", 1),
    (43, "Morning Nets", 34, (TODAY + DAY).weekday(), "07:00", 1),
    (44, "Rehearsal", 34, TODAY.weekday(), "22:00", 0),
]
SENDERS = {
    None: "without a key",
    "Amadou": "by Amadou, a manager",
    "Brenna": "by Brenna, the host of show 41",
    "Cosmin": "by Cosmin, the host of show 42",
    "Dilys": "by Dilys, the host of shows 43 and 44",
}
# The tables as they were before this change.
TABLES = """
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('host', 'manager')), key_hash TEXT UNIQUE);
CREATE TABLE shows (id INTEGER PRIMARY KEY, title TEXT NOT NULL, host_id INTEGER NOT NULL REFERENCES people (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), starts TEXT NOT NULL);
CREATE TABLE logbook (id INTEGER PRIMARY KEY, day TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id), words TEXT NOT NULL);
ALTER TABLE shows ADD COLUMN announced INTEGER NOT NULL DEFAULT 0;
PRAGMA user_version = 2;
"""


def shown(number):
    """Returns a show as GET /shows shows it."""
    number, title, host, weekday, starts, announced = next(show for show in SHOWS if show[0] == number)
    return {
        "id": number,
        "title": title,
        "hostId": host,
        "weekday": weekday,
        "starts": starts,
        "announced": bool(announced),
    }


class Station:
    """A station with six people and four shows, and a date that check.pyz can change."""

    number = 0

    def __init__(self, old=False):
        Station.number += 1
        self.path = os.path.abspath(f"made-up-{Station.number}.db")
        # An earlier check may have left one.
        with contextlib.suppress(FileNotFoundError):
            os.remove(self.path)
        if old:
            self.write(TABLES)
            self.fill()
        self.start()
        if not old:
            self.fill()
        self.kept = sqlite3.connect(":memory:", check_same_thread=False)
        with contextlib.closing(sqlite3.connect(self.path)) as file:
            file.backup(self.kept)

    def start(self):
        from foghorn.app import make_app

        self.today = TODAY
        self.app = make_app(self.path, lambda: self.today)

    def again(self, today=TODAY):
        """Forgets everything that has happened since the start."""
        with contextlib.closing(sqlite3.connect(self.path)) as file:
            self.kept.backup(file)
        self.today = today

    def write(self, script):
        with contextlib.closing(sqlite3.connect(self.path)) as file:
            file.executescript(script)

    def fill(self):
        with contextlib.closing(sqlite3.connect(self.path)) as file, file:
            for name, number in PEOPLE.items():
                key = hashlib.sha256(f"key of {name}".encode()).hexdigest()
                role = "manager" if name == "Amadou" else "host"
                file.execute(
                    "INSERT INTO people (id, name, role, key_hash) VALUES (?, ?, ?, ?)", (number, name, role, key)
                )
            file.executemany(
                "INSERT INTO shows (id, title, host_id, weekday, starts, announced) VALUES (?, ?, ?, ?, ?, ?)", SHOWS
            )
            file.execute("INSERT INTO logbook (day, person_id, words) VALUES ('2030-02-01', 31, 'announces show 43')")

    def rows(self, logbook=True):
        with contextlib.closing(sqlite3.connect(self.path)) as file:
            return [line for line in file.iterdump() if logbook or not line.startswith('INSERT INTO "logbook"')]

    def ask(self, who, request, send=None, key=None):
        """Sends a request to the app, and returns its reply."""
        headers = [("authorization", f"Bearer {key or f'key of {who}'}")] if who or key else []
        reply = LOOP.run_until_complete(exchange(self.app, request, send, headers=headers))
        what = request + (f" {json.dumps(send, ensure_ascii=False)}" if send is not None else "")
        sender = "with a key that nobody has" if key else SENDERS.get(who, f"by {who}, who has no show")
        reply.asked = f"On {self.today}, {short(what, 250)}, sent {sender},"
        return reply

    def answers(self, status, question, who, request, send=None, **more):
        """Sends a request, and makes sure that it gets this status, and that a refusal changes nothing."""
        before = self.rows()
        reply = self.ask(who, request, send, **more)
        wanted = status if isinstance(status, tuple) else (status,)
        assert reply.status in wanted, f"{reply.told} It should be {' or '.join(map(str, wanted))}. {question}"
        assert reply.status < 400 or self.rows() == before, (
            f"{reply.told} The status is right, but the database has changed all the same. When does your endpoint decide, and when does it write?"
        )
        return reply

    def post(self, status, question, who="Brenna", show=41, key=None, **changes):
        """Sends a substitute: Farah, in two weeks, unless something else is named."""
        send = {**FARAH, **changes}
        send = {name: value for name, value in send.items() if value is not MISSING}
        before = self.rows(logbook=False)
        reply = self.answers(status, question, who, f"POST /shows/{show}/substitutes", send, key=key)
        assert reply.status >= 400 or self.rows(logbook=False) != before, (
            f"{reply.told} But afterwards, no table has a new row for it. Where's the substitute, and where will it be after a restart?"
        )
        return reply

    def hears(self, date, substitutes, question):
        """Makes sure that a day's programme has each show once, with these substitutes."""
        reply = self.answers(
            200, "That worked before your change. What stops it now?", None, f"GET /programme?date={date}"
        )
        assert isinstance(reply.json, list) and all(isinstance(one, dict) for one in reply.json), (
            f"{reply.told} It should be a list of entries, as before your change. What does your function return?"
        )
        entries = {one[0]: one for one in SHOWS if one[3] == date.weekday() and one[5]}
        numbers = [one.get("showId") for one in reply.json]
        assert numbers == list(entries), (
            f"GET /programme?date={date} lists the shows {numbers}. On that day, {' and '.join(map(str, entries))} are on air, each of them once. Which rows does your query combine, and which ones does it lose?"
        )
        for got in reply.json:
            number, title, host, _, starts, _ = entries[got["showId"]]
            person, words = substitutes.get(number, (None, None))
            wanted = {
                "starts": starts,
                "showId": number,
                "title": title,
                "host": NAMES[host],
                "substitute": person,
                "words": words,
            }
            more = sorted(set(got) - set(wanted))
            assert not more, (
                f"In GET /programme?date={date}, the entry of show {number} has a field {', '.join(more)}, which isn't in the brief. Who will rely on it?"
            )
            for name, value in wanted.items():
                shown_value = json.dumps(got[name], ensure_ascii=False) if name in got else "missing"
                asks = (
                    question if name in ("substitute", "words") else "Old clients rely on that field. What changed it?"
                )
                assert name in got and got[name] == value, (
                    f"In GET /programme?date={date}, the entry of show {number} says that {name} is {shown_value}. It should be {json.dumps(value, ensure_ascii=False)}. {asks}"
                )


def a_substitute_is_accepted_and_listeners_read_it_on_that_day():
    station = Station()
    reply = station.post(201, "Which function answers that, and what does it look at?")
    wanted = {"showId": 41, **FARAH}
    number = reply.get("id")
    assert type(number) is int and reply.json == {"id": number, **wanted}, (
        f"{reply.told} In the brief, such an answer has an id, which is a number, and {json.dumps(wanted)}. What's different?"
    )
    station.hears(
        EVENING,
        {41: ("Farah", WORDS)},
        "A substitute for this show and this day has been accepted. Where does the programme look for it?",
    )
    for days in (-7, 7):
        station.hears(
            EVENING + days * DAY, {}, f"The only substitute is for {EVENING}. What does your query know about the day?"
        )
    station.post(201, "It's another show. What stops it?", "Cosmin", 42, personId=35, words="Eito reads.")
    station.post(
        201, "It's another week. What stops it?", date=str(EVENING + 7 * DAY), personId=35, words="Eito sings."
    )
    station.post(
        201, "Farah hosts another show on another day. What stops her now?", "Cosmin", 42, date=str(EVENING + 7 * DAY)
    )
    station.post(201, "Farah hosts this show on another day, too. What stops her now?", date=str(EVENING - 7 * DAY))
    station.hears(
        EVENING,
        {41: ("Farah", WORDS), 42: ("Eito", "Eito reads.")},
        "There are five substitutes now, on three days and for two shows. Which of them does your query take?",
    )
    station.hears(
        EVENING + 7 * DAY,
        {41: ("Eito", "Eito sings."), 42: ("Farah", WORDS)},
        "There are five substitutes now, on three days and for two shows. Which of them does your query take?",
    )


def one_substitute_for_a_show_and_a_day_and_nobody_on_air_twice():
    station = Station()
    station.post(201, "What stops it?")
    for person in (35, 36):
        station.post(
            409, "Farah hosts this show on that day already. Which line of yours looks for that?", personId=person
        )
    station.hears(
        EVENING,
        {41: ("Farah", WORDS)},
        "Somebody sent another substitute for this show and this day, and it was refused.",
    )
    station.post(
        409, "On that day, Farah replaces Brenna in show 41. Where does your program look for that?", "Cosmin", 42
    )
    station.post(
        201,
        "On that day, Farah replaces Brenna, so Brenna is free. Who's on air, according to your program?",
        "Cosmin",
        42,
        personId=32,
    )
    station.again()
    station.post(409, "Person 32 is Brenna, who hosts this show on that day. Who's on air?", personId=32)
    station.post(409, "Person 33 is Cosmin, who hosts show 42 on the same day. Who's on air?", personId=33)
    station.post(
        201,
        "Person 34 is Dilys. Her show 43 is on air on another day of the week, and her show 44 isn't announced. What's she doing on that day?",
        personId=34,
    )
    station.again()
    station.post(201, "What stops it?", "Cosmin", 42)
    station.post(
        201,
        "Person 33 is Cosmin. On that day, Farah replaces him, so he's free. Who's on air, according to your program?",
        personId=33,
    )
    station.hears(
        EVENING,
        {41: ("Cosmin", WORDS), 42: ("Farah", WORDS)},
        "Both substitutes have been accepted. Which of them does your query take?",
    )
    station.again()
    for who in ("Dilys", "Amadou"):
        station.post(
            409, "Show 44 hasn't been announced, so nobody hears it. What does the brief say about that?", who, 44
        )


def impossible_values_are_refused_at_every_edge():
    station = Station()

    def edge(status, question, today=TODAY, **changes):
        station.again(today)
        return station.post(status, question, **changes)

    compare = "Which days does your program compare, and with which operator?"
    edge(201, f"The date is today. {compare}", EVENING)
    edge(400, f"The date was yesterday. {compare}", EVENING + DAY)
    edge(201, f"The date is 28 days from today. {compare}", EVENING - 28 * DAY)
    edge(400, f"The date is 29 days from today. {compare}", EVENING - 29 * DAY)
    for days in (-1, 1):
        edge(
            400,
            f"Show 41 is on air on the same day of the week as {EVENING}. How does your program know about the week?",
            date=str(EVENING + days * DAY),
        )
    for value in ("tomorrow", "2031-02-30", None, MISSING):
        edge(400, "What should `date` be?", date=value)
    for value in (77, "Farah", None, MISSING):
        edge(
            400,
            "There's no such person. Who looks, and when?" if value == 77 else "What should `personId` be?",
            personId=value,
        )
    edge(
        201, "Person 31 is Amadou, a manager, and he has no show. Which people does your program look for?", personId=31
    )
    for value in ("", "   ", "x" * 141, 5, None, MISSING):
        question = "What should `words` be?"
        if isinstance(value, str):
            question = f"`words` has {len(value)} characters{', and all of them are spaces' if value.isspace() else ''}. How does this service handle titles?"
        edge(400, question, words=value)
    edge(201, "One character is enough.", words="x")
    edge(201, "`words` has 140 characters. How many may it have, and what does your program count?", words="é" * 140)
    reply = edge(
        201,
        "There are 140 characters, and spaces around them. How does this service handle titles?",
        words="  " + "x" * 140 + " \n",
    )
    assert isinstance(reply.json, dict) and reply.json.get("words") == "x" * 140, (
        f"check.pyz sent words with spaces around them, and they're still in the answer: {reply.text[:60]} … How does this service handle titles?"
    )
    station.hears(
        EVENING, {41: ("Farah", "x" * 140)}, "check.pyz sent these words with spaces around them. What did you save?"
    )


def a_database_from_last_year_still_works_and_after_a_restart_everythings_there():
    station = Station(old=True)
    last_year = "This database was made with the service as you got it. Then your app was started with it. Who adds what's missing?"
    station.post(201, last_year)
    shows = station.answers(200, last_year, "Amadou", "GET /shows").json
    assert sorted(show["id"] for show in shows) == [41, 42, 43, 44], (
        f"check.pyz started your app with a database from last year. It had the shows 41 to 44, and now GET /shows lists {shows}. Which statement touches them?"
    )
    log = station.answers(200, last_year, "Amadou", "GET /logbook").json
    assert log[:1] == [{"day": "2030-02-01", "person": "Amadou", "words": "announces show 43"}], (
        f"check.pyz started your app with a database from last year. Its logbook had a line of Amadou's, and now it begins with {log[:1]}. Which statement touches it?"
    )
    for times in ("again", "a third time"):
        forget()
        station.start()
        station.hears(
            EVENING,
            {41: ("Farah", WORDS)},
            f"Your app was started {times} with this database. Where was the substitute in the meantime?",
        )
    hostile = "O'Malley's \"fog\"; 50% -- \\ 🌊"
    station.post(
        201,
        "Which characters does your program handle in another way than the rest?",
        date=str(EVENING + 7 * DAY),
        words=hostile,
    )
    station.hears(EVENING + 7 * DAY, {41: ("Farah", hostile)}, "Which characters does your program change?")
    station.again()
    station.write("CREATE TRIGGER full BEFORE INSERT ON logbook BEGIN SELECT RAISE(ABORT, 'the logbook is full'); END;")
    before = station.rows()
    reply = station.ask("Brenna", "POST /shows/41/substitutes", FARAH)
    assert reply.status < 400 or station.rows() == before, (
        f"In this database, a line in the logbook can't be saved. {reply.told} And the substitute has been saved all the same. In this service, a change and its line are saved together, or not at all. Where does your transaction begin, and where does it end?"
    )

    # Cosmin's rows get in right before the first statement of Brenna's request that begins a transaction or writes.
    station.again()
    before = station.rows()
    station.post(201, "That's point 1.", "Cosmin", 42)
    rival = [
        line.replace("INSERT", "INSERT OR REPLACE", 1)
        for line in station.rows()
        if line.startswith("INSERT") and line not in before
    ]
    station.again()
    got_in = []

    def let_in(sql):
        if not got_in and re.match(r"\s*(BEGIN|INSERT|UPDATE|DELETE|REPLACE)\b", sql, re.IGNORECASE):
            got_in.append(False)
            # A cursor that still has rows can lock the file.
            with (
                contextlib.suppress(sqlite3.OperationalError),
                contextlib.closing(connect(station.path, timeout=0)) as file,
            ):
                file.executescript("\n".join(["BEGIN IMMEDIATE;", *rival, "COMMIT;"]))
                got_in[:] = [True]

    class Cursor(sqlite3.Cursor):
        def execute(self, sql, *values):
            let_in(sql)
            return super().execute(sql, *values)

    class Connection(sqlite3.Connection):
        def execute(self, sql, *values):
            let_in(sql)
            return super().execute(sql, *values)

        def cursor(self, factory=Cursor):
            return super().cursor(factory)

    sqlite3.connect = lambda *values, **named: connect(*values, **{"factory": Connection, **named})
    reply = station.ask("Brenna", "POST /shows/41/substitutes", FARAH)
    assert reply.status == 409 or True not in got_in, (
        f"{reply.told} Cosmin had asked for Farah in the same second, for show 42, and he was saved right before your endpoint began to write. It should be 409. When does your program ask who's on air?"
    )


def each_person_can_do_what_they_may_and_no_more():
    station = Station()
    questions = {
        None: "Who looks for the key?",
        "Cosmin": "It's Brenna's show. Who decides that in this service?",
        "Farah": "It's Brenna's show, and Farah would choose herself. Who decides that in this service?",
        "Brenna": "It's her show. What stops her?",
        "Amadou": "What may a manager do, according to the letter?",
    }
    for who, status in ((None, 401), ("Cosmin", 403), ("Farah", 403), ("Dilys", 403), ("Brenna", 201), ("Amadou", 201)):
        station.again()
        station.post(status, questions.get(who, questions["Cosmin"]), who)
    station.again()
    station.post(401, "Who looks at the key?", None, key="key of nobody")
    hidden = "Show 44 isn't announced. What may this person know about it, and how do the other endpoints handle that?"
    for who, date in (("Cosmin", EVENING), ("Farah", EVENING + DAY)):
        theirs = station.post(404, hidden, who, 44, date=str(date))
        missing = station.post(404, "There's no show 77.", who, 77, date=str(date))
        assert theirs.text.replace("44", "…") == missing.text.replace("77", "…"), (
            f"{theirs.told} And {missing.told} Only one of these shows exists. What does {who} learn from the difference?"
        )
    station.post((401, 404), hidden, None, 44)
    station.post(404, "There's no show 77, not even for a manager.", "Amadou", 77)
    station.post(201, "What stops her?")
    station.post(
        403,
        f"Farah replaces Brenna on {EVENING}, and only then. Whose show is it?",
        "Farah",
        date=str(EVENING + 7 * DAY),
        personId=35,
    )
    station.again()
    station.write("UPDATE people SET role = 'host' WHERE id = 31; UPDATE shows SET host_id = 35 WHERE id = 41;")
    SENDERS.update(
        Amadou="by Amadou, who isn't a manager any more",
        Brenna="by Brenna, who has given show 41 to Eito",
        Eito="by Eito, the new host of show 41",
    )
    for who, status in (("Amadou", 403), ("Brenna", 403), ("Eito", 201)):
        station.post(status, "The tables say who is what. When does your program look?", who)
    station.write("UPDATE people SET key_hash = NULL WHERE id = 35;")
    SENDERS["Eito"] = "by Eito, whose key was taken out of the table a moment ago"
    station.post(401, "The tables say who is who. When does your program look?", "Eito", date=str(EVENING + 7 * DAY))


def your_endpoint_refuses_logs_and_names_things_as_the_others_do():
    station = Station()

    def formed(reply):
        body, kind = reply.json, reply.headers.get("content-type", "nothing")
        assert (
            kind.startswith("application/problem+json")
            and isinstance(body, dict)
            and set(body) == {"title", "status", "detail"}
            and body["status"] == reply.status
            and isinstance(body["detail"], str)
            and bool(body["detail"])
        ), (
            f"{reply.told} Its Content-Type is {kind}. The other endpoints refuse with application/problem+json: title, status, and a sentence as detail. Who makes that for them?"
        )

    formed(station.post(400, "That's point 2.", words="x" * 141))
    formed(station.post(400, "That's point 2.", personId=77))
    formed(station.post(400, "That's point 2.", date=str(EVENING + DAY)))
    formed(station.post(400, "That's point 2.", date=str(EVENING + 56 * DAY)))
    formed(station.post(401, "That's point 4.", None))
    formed(station.post(403, "That's point 4.", "Cosmin"))
    formed(station.post(404, "That's point 4.", "Cosmin", 44))
    formed(station.post(409, "That's point 1.", "Dilys", 44))
    formed(station.post(409, "That's point 1.", personId=33))
    for name, value in (("word", "a typo"), ("showId", 42)):
        reply = station.post(
            400, "There's one field too many. What do the other models of this service do about that?", **{name: value}
        )
        formed(reply)

    def lines():
        return [(one["day"], one["person"]) for one in station.answers(200, "", "Amadou", "GET /logbook").json]

    before = lines()
    for who, days in (("Brenna", 0), ("Amadou", 7)):
        station.post(201, "That's point 1.", who, date=str(EVENING + days * DAY))
        after = lines()
        got = after[len(before) :]
        assert got == [(str(TODAY), who)], (
            f"{who} has added a substitute on {TODAY}. In the logbook, {'there is no new line' if not got else f'the new lines are {got}'}. What do the other endpoints do when something has changed?"
        )
        before = after
    formed(station.post(409, "That's point 1."))


def everything_that_worked_before_still_works():
    station = Station()
    old = "It worked like that before your change. What's different now?"

    def same(reply, wanted):
        assert reply.json == wanted, (
            f"{reply.told} Before your change, it was {json.dumps(wanted)}. What's different now?"
        )

    same(station.answers(200, old, None, "GET /health"), {"status": "ok"})
    same(station.answers(200, old, None, "GET /shows"), [shown(41), shown(42), shown(43)])
    same(station.answers(200, old, "Dilys", "GET /shows"), [shown(41), shown(42), shown(44), shown(43)])
    same(station.answers(200, old, None, "GET /shows/43"), shown(43))
    station.answers(404, old, "Cosmin", "GET /shows/44")
    same(station.answers(200, old, "Dilys", "GET /shows/44"), shown(44))
    station.answers(401, old, None, "POST /shows", {"title": "Fog", "weekday": 6, "starts": "06:00"})
    station.answers(400, old, "Farah", "POST /shows", {"title": "x" * 61, "weekday": 6, "starts": "06:00"})
    new = {"title": "Fog", "weekday": 6, "starts": "06:00"}
    same(
        station.answers(201, old, "Farah", "POST /shows", {**new, "title": " Fog "}),
        {**new, "id": 45, "hostId": 36, "announced": False},
    )
    station.answers(403, old, "Cosmin", "PATCH /shows/41", {"title": "Mine"})
    same(station.answers(200, old, "Brenna", "PATCH /shows/41", {"title": "Ferry"}), {**shown(41), "title": "Ferry"})
    station.answers(403, old, "Dilys", "POST /shows/44/announcement")
    same(station.answers(200, old, "Amadou", "POST /shows/44/announcement"), {**shown(44), "announced": True})
    station.answers(409, old, "Amadou", "POST /shows/44/announcement")
    station.answers(400, old, None, "GET /programme?date=thursday")
    same(station.answers(200, old, None, f"GET /programme?date={TODAY + 2 * DAY}"), [])
    station.answers(403, old, "Brenna", "GET /logbook")
    words = ["announces show 43", "adds show 45", "renames show 41", "announces show 44"]
    same(
        station.answers(200, old, "Amadou", "GET /logbook"),
        [
            {"day": day, "person": person, "words": text}
            for day, person, text in zip(
                ["2030-02-01"] + 3 * [str(TODAY)], ["Amadou", "Farah", "Brenna", "Amadou"], words
            )
        ],
    )
    station.answers(
        200, "FastAPI can't describe your endpoints. Which type doesn't it know?", None, "GET /openapi.json"
    )


def your_tests_pass_and_they_notice_six_faults():
    import foghorn.app

    FAULTS = (
        ("another", "every host could add substitutes to every show", "Who asks in your tests, and for whose show?"),
        (
            "late",
            "dates after the last possible day were accepted",
            "Which date in your tests is refused for that reason and no other?",
        ),
        (
            "silent",
            "a substitute was answered with 201, and no programme ever showed it",
            "Where do your tests look after the answer?",
        ),
        (
            "weekly",
            "a substitute was in the programme of every week",
            "Which programme in your tests should *not* show the substitute?",
        ),
        (
            "twice",
            "a show that had a substitute got another one for the same day, with 201",
            "What do your tests send a second time?",
        ),
        (
            "hidden",
            "the answer was 403 for a show that somebody may not know about",
            "Which of your tests asks for such a show, and what does it compare?",
        ),
    )
    TESTS, ASKS = set(), []
    PATH = r"/shows/(\d+)/substitutes"

    class Fault:
        """Wraps the app, and puts in one fault at a time."""

        now = ""

        def __init__(self, app, database, today):
            self.app, self.database, self.today, self.accepted = app, database, today, set()

        def sql(self, statement, *values):
            with contextlib.closing(sqlite3.connect(self.database)) as file, file:
                return file.execute(statement, values).fetchall()

        async def inner(self, scope, body):
            sent, waiting = [], [{"type": "http.request", "body": body, "more_body": False}]

            async def receive():
                return waiting.pop() if waiting else {"type": "http.disconnect"}

            async def keep(message):
                sent.append(message)

            await self.app(scope, receive, keep)
            headers = [one for one in sent[0].get("headers", []) if one[0] != b"content-length"]
            return sent[0]["status"], headers, b"".join(one.get("body", b"") for one in sent)

        async def __call__(self, scope, receive, send):
            if scope["type"] != "http":
                return await self.app(scope, receive, send)
            body, more = b"", True
            while more:
                message = await receive()
                body, more = body + message.get("body", b""), message.get("more_body", False)
            status, headers, answer = await self.faulty(scope, body)
            headers = [*headers, (b"content-length", str(len(answer)).encode())]
            await send({"type": "http.response.start", "status": status, "headers": headers})
            await send({"type": "http.response.body", "body": answer})

        async def faulty(self, scope, body):
            adds = re.fullmatch(PATH, scope["path"]) if scope["method"] == "POST" else None
            lists = scope["method"] == "GET" and scope["path"] == "/programme"
            if adds or lists:
                TESTS.add(os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0])
                ASKS.extend([scope["path"]] if adds else [])
            if lists and Fault.now in ("weekly", "silent"):
                return await self.wrong_programme(scope)
            try:
                sent = json.loads(body) if adds else None
                date = datetime.date.fromisoformat(sent["date"])
            except (TypeError, ValueError, KeyError):
                return await self.inner(scope, body)
            token = dict(scope["headers"]).get(b"authorization", b"").partition(b" ")[2]
            person = hashlib.sha256(token).hexdigest()
            if Fault.now == "another":
                announced = self.sql("SELECT 1 FROM shows WHERE id = ? AND announced", int(adds[1]))
                promoted = (
                    self.sql("SELECT id FROM people WHERE key_hash = ? AND role = 'host'", person) if announced else []
                )
                for row in promoted:
                    self.sql("UPDATE people SET role = 'manager' WHERE id = ?", *row)
                try:
                    return await self.inner(scope, body)
                finally:
                    for row in promoted:
                        self.sql("UPDATE people SET role = 'host' WHERE id = ?", *row)
            if Fault.now == "late":
                fitting = date
                while fitting > self.today() + 28 * DAY:
                    fitting -= 7 * DAY
                status, headers, answer = await self.inner(scope, json.dumps({**sent, "date": str(fitting)}).encode())
                return status, headers, answer.replace(str(fitting).encode(), str(date).encode())
            status, headers, answer = await self.inner(scope, body)
            if status < 400:
                self.accepted.add((adds[1], date))
            if Fault.now == "twice" and status == 409 and (adds[1], date) in self.accepted:
                answer = json.dumps({"id": 99, "showId": int(adds[1]), **sent}).encode()
                return 201, [(b"content-type", b"application/json")], answer
            if Fault.now == "hidden" and status == 404 and self.sql("SELECT 1 FROM shows WHERE id = ?", int(adds[1])):
                return 403, headers, answer.replace(b"404", b"403").replace(b"Not Found", b"Forbidden")
            return status, headers, answer

        async def wrong_programme(self, scope):
            status, headers, answer = await self.inner(scope, b"")
            date = re.search(rb"date=(\d{4}-\d\d-\d\d)", scope["query_string"])
            if status != 200 or not date:
                return status, headers, answer
            entries = json.loads(answer)
            if Fault.now == "silent":
                for one in entries:
                    one.update({name: None for name in ("substitute", "words") if name in one})
                return status, headers, json.dumps(entries).encode()
            for weeks in (-1, 1, -2, 2, -3, 3, -4, 4):
                other = str(datetime.date.fromisoformat(date[1].decode()) + 7 * weeks * DAY).encode()
                query = scope["query_string"].replace(date[1], other)
                found = json.loads((await self.inner({**scope, "query_string": query}, b""))[2])
                for mine, theirs in zip(entries, found):
                    if mine.get("substitute") is None:
                        mine.update({name: theirs.get(name) for name in ("substitute", "words")})
            return status, headers, json.dumps(entries).encode()

    right = foghorn.app.make_app

    def make_app(database="foghorn.db", today=datetime.date.today):
        app = right(database, today)
        app.add_middleware(Fault, database=database, today=today)
        return app

    foghorn.app.make_app = make_app

    def faults(items):
        concerned = [item for item in items if item.nodeid in TESTS]
        try:
            for Fault.now, what, question in FAULTS if ASKS else ():
                yield concerned, what, question
        finally:
            Fault.now = ""

    def library():
        if not os.path.exists("foghorn.db"):
            return None
        with open("foghorn.db", "rb") as file:
            return file.read()

    before = library()
    rounds = rounds_of(faults, "--basetemp=files-of-check")
    result = library()
    assert result == before, (
        "Your tests pass, but they've changed foghorn.db, the station's own database. Which of them doesn't use the fixture?"
    )
    assert ASKS, (
        f"pytest ran {rounds.count} tests, and none of them sends anything to POST /shows/…/substitutes. Where are yours, and what are they called?"
    )
    what, question = rounds.unnoticed
    assert not what, f"In a copy of the service, {what}, and all {rounds.count} tests passed. {question}"
