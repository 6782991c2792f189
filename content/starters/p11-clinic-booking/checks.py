"""Checks of the starter p11-clinic-booking."""

import asyncio
import contextlib
import datetime
import gc
import glob
import http.client
import itertools
import json
import os
import sqlite3
import sys
import traceback

from shared.asgi import Reply, exchange, with_body
from shared.folder import forget
from shared.migrations import Elsewhere, revisions
from shared.migrations import alembic as run_alembic
from shared.threads import in_thread
from understory import response

OPEN = [(600, 720), (780, 900)]
KEYS = ("id", "day", "time", "patient", "problem")
WAITING_KEYS = ("id", "day", "patient", "problem", "minutes")


def server_of(response):
    """Returns a function that sends requests to the server that answered the request of a check."""
    connection = http.client.HTTPConnection("127.0.0.1", int(response.headers["x-check-port"]), timeout=120)

    def ask(asked, send=None, raw=None):
        method, _, path = asked.partition(" ")
        body = raw if raw is not None else None if send is None else json.dumps(send)
        headers = {} if body is None else {"Content-Type": "application/json"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        return Reply(with_body(asked, send, raw), answer.status, [], text, answer.headers.get("x-check-error", ""))

    return ask


def open_days(year):
    """Returns the days of a year on which the clinic is open, one after the other."""
    day = datetime.date(year, 1, 1)
    while True:
        if 1 <= day.weekday() <= 5:
            yield day.isoformat()
        day += datetime.timedelta(days=1)


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def minute_of(text):
    return int(text[:2]) * 60 + int(text[3:])


def length_of(booking):
    return booking.get("minutes", 20)


def times(minutes=20, items=()):
    """Returns when an appointment of this length can begin, next to these bookings."""
    taken = [(minute_of(one["time"]), length_of(one)) for one in items]
    possible = [start for opens, closes in OPEN for start in range(opens, closes - minutes + 1, min(minutes, 20))]
    return [
        clock(start)
        for start in possible
        if all(start + minutes <= other or other + length <= start for other, length in taken)
    ]


def wish(day, time, patient="Otto", problem="yellow leaves", **more):
    return {"day": day, "time": time, "patient": patient, "problem": problem, **more}


def made(reply, send, keys):
    """Demands that something new was made, and returns it."""
    assert reply.status == 201, f"{reply.told} It should be 201, because no rule is broken. Which line decides that?"
    new = reply.json if isinstance(reply.json, dict) else {}
    missing = [key for key in keys if key not in new]
    assert not missing, f"{reply.told} The key {missing[0]} is missing. Add it to the answer."
    changed = [key for key in send if new.get(key) != send[key]]
    assert not changed, (
        f"{reply.told} In the answer, {changed[0]} is {json.dumps(new.get(changed[0]) if changed else None)}. What happened to it on the way?"
    )
    return new


def book(ask, day, time, patient="Otto", **more):
    send = wish(day, time, patient, **more)
    return made(ask("POST /bookings", send), send, KEYS)


def fill(ask, day):
    """Books a whole day in pieces of 40 minutes. Returns the last appointment."""
    for opens, closes in OPEN:
        for start in range(opens, closes, 40):
            last = book(ask, day, clock(start), f"Early at {clock(start)}", minutes=40)
    return last


def join(ask, day, patient, **more):
    """Puts somebody on the waiting list."""
    send = {"day": day, "patient": patient, "problem": f"what {patient} has", **more}
    return made(ask("POST /waiting", send), send, WAITING_KEYS)


def listed(ask, day, what="bookings"):
    reply = ask(f"GET /{what}?day={day}")
    assert reply.status == 200 and isinstance(reply.json, dict) and isinstance(reply.json.get("items"), list), (
        f"{reply.told} It should be 200 and an object with the list items. What does your function return?"
    )
    return reply.json["items"]


def who(ask, day, what="bookings"):
    """Returns who comes, with their times, or who waits."""
    items = listed(ask, day, what)
    return [f"{one.get('time')} {one.get('patient')}" if what == "bookings" else one.get("patient") for one in items]


def nobody_came_in(ask, day):
    """Demands that a day is still empty after everything on it was refused."""
    result = listed(ask, day)
    assert not result, (
        f"Everything on {day} was refused, and now the day lists {json.dumps(who(ask, day))}. What comes first in your program, the question or the change?"
    )


def seen_by(ask, day):
    """Returns who comes, or what was answered instead."""
    reply = ask(f"GET /bookings?day={day}")
    items = reply.get("items")
    return [f"{one.get('time')} {one.get('patient')}" for one in items] if isinstance(items, list) else reply.told


def free(ask, day, minutes=None):
    reply = ask(f"GET /days/{day}{f'?minutes={minutes}' if minutes else ''}")
    assert reply.status == 200 and isinstance(reply.json, dict) and isinstance(reply.json.get("free"), list), (
        f"{reply.told} It should be 200 and an object with the list free. What does your function return?"
    )
    return reply.json["free"]


def difference(got, wanted):
    """Returns the first difference between two lists of times, in words."""
    extra = [one for one in got if one not in wanted]
    missing = [one for one in wanted if one not in got]
    if extra:
        return f"{json.dumps(extra[0])} is in it"
    return f"{json.dumps(missing[0])} is missing" if missing else "the order is another one"


def shows_free(ask, day, minutes=None, told=""):
    """Demands that a day shows the times that its bookings leave."""
    wanted, got = times(minutes or 20, listed(ask, day)), free(ask, day, minutes)
    same = got == wanted
    there = f"for {minutes} minutes, " if minutes else ""
    assert same, (
        f"{told}On {day}, {there}free should be {json.dumps(wanted)}, and {difference(got, wanted)}. Which rule of the brief is that about?"
    )


def cancelled(ask, number):
    reply = ask(f"DELETE /bookings/{number}")
    assert reply.status == 204, f"{reply.told} The appointment was there, so it should be 204. Which line decides that?"


def refused(ask, asked, status, question, send=None, raw=None, told=""):
    """Demands a failure with a status and in the shape of the brief. Returns its code."""
    reply = ask(asked, send, raw)
    assert reply.status == status, f"{told}{reply.told} It should be {status}. {question}"
    parts = [reply.of_error(key) for key in ("code", "message")]
    assert all(isinstance(one, str) and one.strip() for one in parts), (
        f"{told}{reply.told} The status is right. Who made this body, and what should be in it?"
    )
    return reply.code


def refused_as_taken(ask, day, time, patient="Otto"):
    return refused(ask, "POST /bookings", 409, "Who's on the table at that time?", wish(day, time, patient))


# From here on, everything happens in a process of check.pyz, without a server.

watch = {"sent": 0, "out": 0, "locked": 0, "before": None}
programs = []


def call(app, loop, state, asked, send=None, raw=None, when_answered=None):
    """Sends a request to an app without a server. when_answered is called when the status leaves."""
    more = {"raw": raw, "when_answered": when_answered, "state": dict(state)}
    reply = loop.run_until_complete(exchange(app, asked, send, **more))
    reply.asked = with_body(asked, send, raw)
    return reply


def watch_engines():
    """Counts what all engines do from now on. Nobody waits for a lock."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine
    from sqlalchemy.pool import Pool

    # Otherwise, Python sometimes returns a forgotten connection by chance.
    gc.disable()

    def note(statement):
        if watch["before"]:
            watch["before"](" ".join(statement.split()))
        watch["sent"] += 1

    @event.listens_for(Pool, "connect")
    def opened(connection, record):
        with contextlib.suppress(Exception):
            connection.execute("PRAGMA synchronous = OFF")

    @event.listens_for(Pool, "checkout")
    def taken(connection, record, proxy):
        with contextlib.suppress(Exception):
            connection.execute("PRAGMA busy_timeout = 0")
        watch["out"] += 1

    @event.listens_for(Pool, "checkin")
    def returned(connection, record):
        watch["out"] -= 1

    @event.listens_for(Engine, "before_cursor_execute")
    def statement_sent(connection, cursor, statement, parameters, context, many):
        note(statement)

    @event.listens_for(Engine, "commit")
    def committed(connection):
        note("COMMIT")

    @event.listens_for(Engine, "handle_error")
    def failed(context):
        watch["locked"] += "locked" in str(context.original_exception)


def alembic(what, *arguments):
    return run_alembic(what, *arguments, question="Which line says where the database is?")


def upgraded(told):
    problem = alembic("upgrade", "head")
    assert not problem, (
        f"{told}, `alembic upgrade head` stopped with {problem}. What's in the database when that line runs?"
    )


def downgraded(told, target):
    problem = alembic("downgrade", target)
    assert not problem, (
        f"{told}, `alembic downgrade {target}` stopped with {problem}. What does your downgrade() do, and in which order?"
    )


def models_agree(when):
    problem = alembic("check")
    assert not problem, (
        f"{when}, `alembic check` still finds something to do: {problem}. Which of the two is right, your models or your migrations?"
    )


def tables():
    with contextlib.closing(sqlite3.connect("clinic.db")) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return {name for (name,) in names if name != "alembic_version"}


def clinic():
    """Makes the reader's tables in a new database, in the copy that check.pyz works in."""
    allowed = os.path.realpath("clinic.db")
    for old in glob.glob("clinic.db*"):
        os.remove(old)

    def look(event, values):
        if event == "sqlite3.connect":
            name = os.fsdecode(values[0])
            if name not in ("", ":memory:") and os.path.realpath(name) != allowed:
                raise Elsewhere(f"the program opens {name}, and the brief says clinic.db, in the folder of main.py")

    sys.addaudithook(look)
    watch_engines()
    if os.path.exists("alembic.ini"):
        upgraded("With a clinic.db that's empty")


def a_process():
    """Loads the reader's program as another process of the server does. Returns a function that asks it."""
    programs.extend(forget().values())
    import main

    app = getattr(main, "app", None)
    assert callable(app) and hasattr(app, "openapi"), (
        "main.py runs, but there's no FastAPI object called app in it. Give yours this name."
    )

    loop, context = asyncio.new_event_loop(), app.router.lifespan_context(app)
    state = loop.run_until_complete(context.__aenter__()) or {}
    programs.append((loop, context))
    return lambda *request, **more: call(app, loop, state, *request, **more)


def meetings(calendar, one, other, requests, prepare=lambda day: None):
    """Sends a request to one process and, right before each of its statements, another request to another process.
    Yields the day, what was prepared, the moment in words, and the two replies.
    """
    for moment in range(80):
        day = next(calendar)
        ready = prepare(day)
        first, second = requests(day, ready)
        sent, inner, found, locked = [], [], [], [False]

        def before(statement):
            if inner and inner[-1] is not None:
                inner.append(statement)
                return
            if len(sent) == moment and not found:
                count = watch["locked"]
                inner.append("")
                found.append(in_thread(lambda: other(*second)))
                locked[0] = watch["locked"] > count
                inner.append(None)
            sent.append(statement)

        watch["before"] = before
        mine = one(*first)
        watch["before"] = None
        if not found:
            assert moment > 0, (
                f"{mine.told} But no statement went through an engine of SQLAlchemy. Where does your program keep this?"
            )
            return
        words = f"Right before “{sent[moment][:60]}” of {first[0]}, another process of your server got {second[0]}."
        theirs = found[0]
        assert not (locked[0] and inner[-2:-1] == ["COMMIT"]), (
            f"{words} It had the lock for writing, and your first request held one for reading, so neither can finish before the other gives up. Which lock does your transaction begin with?"
        )
        if locked[0] and theirs.status >= 400:
            # Outside of this check, it would have waited until now.
            theirs = other(*second)
        for reply in (mine, theirs):
            assert reply.status < 500, f"{words} {reply.told} Why couldn't this request go on?"
        yield day, ready, words, mine, theirs


def apart(ask, day, words):
    """Demands that no two appointments overlap, and returns them."""
    items = listed(ask, day)
    for pair in itertools.combinations(items, 2):
        begin, later = sorted(pair, key=lambda one: one["time"])
        told = " and ".join(f"{one['patient']} at {one['time']} for {length_of(one)} minutes" for one in (begin, later))
        assert minute_of(begin["time"]) + length_of(begin) <= minute_of(later["time"]), (
            f"{words} Now both have an appointment: {told}. How old was the answer that your program relied on?"
        )
    return items


def settled(ask, day, words):
    """Demands that nobody waits for whom there's room, and nobody comes twice."""
    items = apart(ask, day, words)
    names = [one["patient"] for one in items]
    twice = [name for name in names if names.count(name) > 1]
    assert not twice, f"{words} Now {twice[0]} has two appointments. How old was the list that your program read?"
    queue = listed(ask, day, "waiting")
    for one in queue:
        room = times(one["minutes"], items)
        assert not room, (
            f"{words} Now {one['patient']} is waiting for {one['minutes']} minutes, and {room[0]} is free. Which of the two requests should have noticed?"
        )
    both = [one["patient"] for one in queue if one["patient"] in names]
    assert not both, f"{words} Now {both[0]} has an appointment and is waiting, too. What belongs together here?"
    return names


def there_and_back(starts_early=False):
    """Goes back to the first migration and forwards again, with appointments in the tables."""
    names = revisions()
    assert len(names) > 1, (
        "You have one migration. Radka's database has done that one already, so how will it learn about the change?"
    )
    clinic()
    ask = a_process()
    calendar = open_days(2047)
    days = [next(calendar) for _ in range(3)]
    for number, time in enumerate(("13:20", "10:00", "11:40")):
        book(ask, days[0], time, f"Patient {number}")
    book(ask, days[1], "10:20", "Pim")
    cancelled(ask, book(ask, days[1], "10:40", "Moss")["id"])
    before = {day: listed(ask, day) for day in days}
    downgraded("With appointments in the tables", names[0])
    words = "A database went back to your first migration, and forwards again."
    if starts_early:
        old = tables()
        with contextlib.suppress(BaseException):
            a_process()
        new = sorted(tables() - old)
        words += " In between, somebody had started the new program too early" + (
            f", and that made {', '.join(new)}." if new else "."
        )
    upgraded(f"{words} Then")
    ask = a_process()
    for day in days:
        reply = ask(f"GET /bookings?day={day}")
        assert reply.status == 200, f"{words} {reply.told} What's in the rows that were there before?"
        now = listed(ask, day)
        assert now == before[day], (
            f"{words} Before, GET /bookings?day={day} listed {json.dumps(before[day])[:160]}, and now it's {json.dumps(now)[:160]}. What happens to the rows in between?"
        )
        shows_free(ask, day, told=f"{words} ")
    return ask


def a_day_shows_the_times_that_are_free():
    ask = server_of(response)
    for day in ("2041-01-01", "2041-01-05", "2041-01-09"):
        shows_free(ask, day)
    for day, name in (("2041-01-06", "Sunday"), ("2041-01-07", "Monday")):
        got = free(ask, day)
        assert not got, (
            f"{day} is a {name}, and GET /days/{day} says that {json.dumps(got[:3])} and so on are free. Which days is the clinic open?"
        )


def a_new_appointment_takes_its_time_and_the_mornings_list_is_in_order():
    ask = server_of(response)
    calendar = open_days(2042)
    day, other = next(calendar), next(calendar)
    first = book(ask, day, "13:00", "Otto")
    second = book(ask, other, "10:20", "Pim", problem="wet, since Sunday")
    rest = [
        book(ask, day, time, f"Patient {number}") for number, time in enumerate(("10:40", "14:40", "10:00", "11:40"))
    ]
    made_so_far = [first, second, *rest]
    numbers = [one["id"] for one in made_so_far]
    assert len(set(numbers)) == 6, (
        f"Six appointments got the numbers {json.dumps(numbers)}. How would a patient cancel one of them?"
    )
    for one in made_so_far:
        reply = ask(f"GET /bookings/{one['id']}")
        assert reply.status == 200 and reply.json == one, (
            f"POST /bookings had answered {json.dumps(one)}. Then {reply.told} Which appointment should that be?"
        )
    for date, wanted in (
        (day, ["10:00 Patient 2", "10:40 Patient 0", "11:40 Patient 3", "13:00 Otto", "14:40 Patient 1"]),
        (other, ["10:20 Pim"]),
    ):
        got = who(ask, date)
        assert got == wanted, (
            f"GET /bookings?day={date} lists {json.dumps(got)}. It should be {json.dumps(wanted)}. Which rows does your query get, and in which order?"
        )
        items = listed(ask, date)
        assert all(one in made_so_far for one in items), (
            f"GET /bookings?day={date} lists {json.dumps(items[0])} and so on. POST /bookings had answered {json.dumps(made_so_far[:1])[1:-1]}. What's the same, and what isn't?"
        )
        shows_free(ask, date, told=f"There are {len(wanted)} appointments. ")


def a_cancelled_appointment_is_gone_and_its_time_is_free_again():
    ask = server_of(response)
    calendar = open_days(2043)
    day, other = next(calendar), next(calendar)
    otto, _, _ = book(ask, day, "10:20", "Otto"), book(ask, day, "10:40", "Pim"), book(ask, other, "10:20", "Moss")
    cancelled(ask, otto["id"])
    got = who(ask, day) + who(ask, other)
    assert got == ["10:40 Pim", "10:20 Moss"], (
        f"Three appointments were made, and Otto's was cancelled. Now the two days list {json.dumps(got)}. What should be there?"
    )
    shows_free(ask, day, told="Otto's appointment at 10:20 was cancelled. ")
    shows_free(ask, other, told="An appointment on another day was cancelled. ")
    reply = ask(f"GET /bookings/{otto['id']}")
    assert reply.status == 404, (
        f"Otto's appointment was cancelled. {reply.told} What should somebody read who asks for it?"
    )
    book(ask, day, "10:20", "Tilda")
    found = who(ask, day)
    assert found == ["10:20 Tilda", "10:40 Pim"], (
        f"Otto's appointment was cancelled, and Tilda took his time. Now the day lists {json.dumps(who(ask, day))}. Who comes at 10:20?"
    )


def alembic_upgrade_head_makes_the_tables_of_your_models():
    revisions()
    clinic()
    assert os.path.isfile("clinic.db"), (
        "After `alembic upgrade head`, there's no clinic.db next to main.py. Which line of alembic.ini says where the database is?"
    )
    assert tables() != set(), (
        "After `alembic upgrade head`, clinic.db has no tables of yours. Which two things did Alembic compare when it wrote your migrations?"
    )
    models_agree("After `alembic upgrade head`")


def a_taken_time_is_a_409_and_outside_of_the_hours_its_a_422():
    ask = server_of(response)
    calendar = open_days(2044)
    day = next(calendar)
    book(ask, day, "11:40", "Otto")
    refused_as_taken(ask, day, "11:40", "Pim")
    refused_as_taken(ask, day, "11:40", "Otto")
    for time in ("12:00", "12:40", "15:00", "09:40", "10:05", "23:00"):
        refused(ask, "POST /bookings", 422, "What does Radka do at that time?", wish(day, time))
    for shut in ("2044-01-03", "2044-01-04"):
        refused(ask, "POST /bookings", 422, "Which weekday is that?", wish(shut, "10:00"))
    got = who(ask, day)
    assert got == ["11:40 Otto"], (
        f"Otto had an appointment at 11:40, and some others were refused. Now the day lists {json.dumps(got)}. What comes first in your program, the question or the change?"
    )
    shows_free(ask, day, told="Some appointments were refused. ")


def every_failure_has_the_one_shape():
    ask = server_of(response)
    day = "2044-07-01"
    fits = "Which rule of the brief is that about?"
    unknown = refused(ask, "GET /bookings/9999999", 404, "Which appointment has that number?")
    refused(ask, "DELETE /bookings/9999999", 404, "Which appointment has that number?")
    refused(ask, "GET /beds", 404, "What's at this address?")
    refused(ask, f"PUT /days/{day}", 405, "What's at this address, and for which methods?")
    bad = refused(ask, "POST /bookings", 422, "Is that JSON?", raw='{"day": ')
    for change in (
        {"patient": ""},
        {"patient": "x" * 61},
        {"patient": None},
        {"day": "2044-02-30"},
        {"day": "Friday"},
        {"time": "ten"},
        {"time": 10},
        {"time": None},
    ):
        refused(ask, "POST /bookings", 422, fits, {**wish(day, "10:00"), **change})
    for key in ("day", "time", "patient"):
        refused(
            ask, "POST /bookings", 422, fits, {name: value for name, value in wish(day, "10:00").items() if name != key}
        )
    refused(ask, "GET /days/someday", 422, fits)
    refused(ask, "GET /bookings?day=someday", 422, fits)
    nobody_came_in(ask, day)
    book(ask, day, "10:00", "x" * 60)
    send = {"day": day, "time": "10:20", "patient": "Pim"}
    pim = made(ask("POST /bookings", send), send, KEYS)
    assert pim["problem"] == "", (
        f"Nobody wrote a problem, and in the answer it's {json.dumps(pim['problem'])}. What does the brief say?"
    )
    taken = refused_as_taken(ask, day, "10:00")
    assert len({unknown, bad, taken}) == 3, (
        f"The code is {unknown} for an unknown appointment, {bad} for a body that isn't JSON, and {taken} for a time that's taken. How would a program know which of these it was?"
    )


def the_number_of_a_cancelled_appointment_never_belongs_to_anybody_else():
    ask = server_of(response)
    day = next(open_days(2045))
    for first, second in (("Otto", "Pim"), ("Moss", "Tilda")):
        old = book(ask, day, "14:00", first)["id"]
        cancelled(ask, old)
        new = book(ask, day, "14:20", second)
        assert new["id"] != old, (
            f"{first}'s appointment had the number {old}, and was cancelled. Then {second} got an appointment with the number {new['id']}. What happens if {first}'s owner presses Cancel twice?"
        )
        told = f"{first}'s appointment was cancelled, and {second} came. Then {first}'s owner pressed Cancel again. "
        refused(ask, f"DELETE /bookings/{old}", 404, "Which appointment has that number now?", told=told)
        assert f"14:20 {second}" in who(ask, day), (
            f"{told}Now the day lists {json.dumps(who(ask, day))}. Where's {second}?"
        )
        cancelled(ask, new["id"])


def two_processes_one_time_one_appointment_and_its_saved_before_the_answer_leaves():
    clinic()
    ask, other = a_process(), a_process()
    calendar = open_days(2046)
    day = next(calendar)
    book(ask, day, "10:00", "Otto")
    before = watch["sent"]
    listed(ask, day)
    few = watch["sent"] - before
    for time in ("10:20", "10:40", "11:00", "13:00", "14:40"):
        book(ask, day, time, f"Patient at {time}")
    before = watch["sent"]
    listed(ask, day)
    many = watch["sent"] - before
    assert many <= few, (
        f"GET /bookings?day={day} sends {few} statements for 1 appointment, and {many} for 6. Which line asks again for each of them?"
    )
    for asked, send in (
        (f"GET /days/{day}", None),
        ("POST /bookings", wish(day, "10:00")),
        ("POST /bookings", wish(day, "12:00")),
        ("GET /bookings/9999999", None),
        ("POST /bookings", wish(day, "11:20")),
    ):
        reply = ask(asked, send)
        assert watch["out"] == 0, (
            f"{asked} answered {reply.status}, and when it was over, the connections of your engine weren't all returned ({watch['out']} still out). Which line ends the session, and does it run {'after an error' if reply.status >= 400 else 'at all'}?"
        )
    day = next(calendar)
    found = []
    send = wish(day, "10:20", "Otto")
    otto = made(
        ask("POST /bookings", send, when_answered=lambda: found.append(in_thread(lambda: seen_by(other, day)))),
        send,
        KEYS,
    )
    assert found == [["10:20 Otto"]], (
        f"When POST /bookings sent its 201, another process asked for the list of that day and got {json.dumps(found and found[0])}. What has the patient been promised, if saving fails now?"
    )
    found.clear()
    ask(f"DELETE /bookings/{otto['id']}", when_answered=lambda: found.append(in_thread(lambda: seen_by(other, day))))
    assert found == [[]], (
        f"When DELETE /bookings/{otto['id']} sent its answer, another process asked for the list of that day and got {json.dumps(found and found[0])}. What has the patient been promised?"
    )
    both_want_it = lambda day, _: (
        ("POST /bookings", wish(day, "10:20", "Otto")),
        ("POST /bookings", wish(day, "10:20", "Pim")),
    )
    for day, _, words, mine, theirs in meetings(calendar, ask, other, both_want_it):
        items = apart(ask, day, f"{words} It was for the same time.")
        assert sorted([mine.status, theirs.status]) == [201, 409] and len(items) == 1, (
            f"{words} It was for the same time. One got {mine.status}, the other {theirs.status}, and the list has {len(items)} of the two. What should each of them read?"
        )


def a_day_shows_where_10_20_and_40_minutes_fit():
    ask = server_of(response)
    calendar = open_days(2051)
    day = next(calendar)
    for minutes in (None, 20, 40, 10):
        shows_free(ask, day, minutes)
    book(ask, day, "10:40", "Otto", minutes=20)
    book(ask, day, "11:30", "Pim", minutes=10)
    book(ask, day, "13:20", "Moss", minutes=40)
    for minutes in (40, 20, 10, None):
        shows_free(ask, day, minutes, told="There are appointments at 10:40 (20 minutes), 11:30 (10) and 13:20 (40). ")
    got = free(ask, "2051-01-01", 40)
    assert not got, (
        f"2051-01-01 is a Sunday, and GET /days/2051-01-01?minutes=40 says that {json.dumps(got[:3])} are free. Which days is the clinic open?"
    )
    for minutes in (15, 0, -20, "forty"):
        refused(ask, f"GET /days/{day}?minutes={minutes}", 422, "How long can an appointment last?")


def appointments_of_different_lengths_dont_overlap_but_they_may_touch():
    ask = server_of(response)
    calendar = open_days(2052)
    day = next(calendar)
    send = wish(day, "10:40", "Otto")
    otto = made(ask("POST /bookings", send), send, (*KEYS, "minutes"))
    assert otto["minutes"] == 20, (
        f"Somebody booked and didn't say for how long. The answer says {json.dumps(otto['minutes'])} minutes. What does Radka's letter say?"
    )
    for time, minutes, name in (
        ("10:00", 40, "Pim"),
        ("11:00", 10, "Moss"),
        ("11:10", 10, "Tilda"),
        ("11:20", 40, "Ole"),
        ("13:00", 40, "Fenna"),
    ):
        one = book(ask, day, time, name, minutes=minutes)
        seen = ask(f"GET /bookings/{one['id']}").json
        assert seen == one and one in listed(ask, day), (
            f"POST /bookings answered {json.dumps(one)}. GET /bookings/{one['id']} says {json.dumps(seen)}. Do they and the list of the day show the same?"
        )
    TAKEN = "Which appointment would be on the table at the same time?"
    for time, minutes in (
        ("10:00", 10),
        ("10:30", 10),
        ("10:20", 20),
        ("10:20", 40),
        ("10:50", 10),
        ("11:10", 10),
        ("11:50", 10),
        ("11:40", 20),
        ("13:00", 40),
        ("13:20", 20),
        ("13:20", 40),
    ):
        refused(ask, "POST /bookings", 409, TAKEN, wish(day, time, "Late", minutes=minutes))
    day = next(calendar)
    HOURS = "When may an appointment of that length begin and end?"
    for time, minutes in (
        ("10:10", 20),
        ("10:30", 40),
        ("11:40", 40),
        ("14:40", 40),
        ("15:00", 10),
        ("12:00", 10),
        ("11:55", 10),
        ("09:50", 10),
    ):
        refused(ask, "POST /bookings", 422, HOURS, wish(day, time, "Odd", minutes=minutes))
    for minutes in (15, 0, -10, 60, "forty", 20.5):
        refused(
            ask, "POST /bookings", 422, "How long can an appointment last?", wish(day, "10:00", "Odd", minutes=minutes)
        )
    nobody_came_in(ask, day)
    long = book(ask, day, "10:00", "Palm", minutes=40)
    cancelled(ask, long["id"])
    book(ask, day, "10:20", "Pim")
    shows_free(ask, day, 10, told="An appointment of 40 minutes was cancelled, and Pim took the second half. ")


def everybody_keeps_their_appointment_and_lengths_dont_overlap_even_with_two_processes_at_the_same_moment():
    ask = there_and_back()
    other = a_process()
    calendar = open_days(2053)
    for first, second in (
        (("10:00", 40), ("10:20", 20)),
        (("10:10", 10), ("10:00", 20)),
        (("11:40", 20), ("11:20", 40)),
    ):
        wishes = lambda day, _: (
            ("POST /bookings", wish(day, first[0], "Otto", minutes=first[1])),
            ("POST /bookings", wish(day, second[0], "Pim", minutes=second[1])),
        )
        for day, _, words, mine, theirs in meetings(calendar, ask, other, wishes):
            items = apart(ask, day, words)
            assert sorted([mine.status, theirs.status]) == [201, 409] and len(items) == 1, (
                f"{words} Otto wanted {first[1]} minutes from {first[0]} on, and Pim wanted {second[1]} from {second[0]} on. One got {mine.status}, the other {theirs.status}, and the list has {len(items)} of the two. Who should come?"
            )
    both_fit = lambda day, _: (
        ("POST /bookings", wish(day, "10:00", "Otto", minutes=10)),
        ("POST /bookings", wish(day, "10:10", "Pim", minutes=10)),
    )
    for day, _, words, mine, theirs in meetings(calendar, ask, other, both_fit):
        assert [mine.status, theirs.status] == [201, 201] and len(listed(ask, day)) == 2, (
            f"{words} They were for 10:00 and for 10:10, ten minutes each. One got {mine.status}, the other {theirs.status}. Whom did each of them disturb?"
        )


def a_time_that_becomes_free_goes_to_those_who_wait_in_their_order_if_its_long_enough():
    ask = server_of(response)
    calendar = open_days(2054)
    day, other = next(calendar), next(calendar)
    numbers = {}
    for date in (day, other):
        for time, minutes in (
            ("10:00", 20),
            ("10:20", 20),
            ("10:40", 40),
            ("11:20", 40),
            ("13:00", 40),
            ("13:40", 40),
            ("14:20", 40),
        ):
            numbers[date, time] = book(ask, date, time, f"Early at {time}", minutes=minutes)["id"]
    join(ask, other, "Cactus", minutes=10)
    for name, minutes in (("Palm", 40), ("Ivy", 20), ("Aloe", 10), ("Yucca", 10)):
        join(ask, day, name, minutes=minutes)

    def now(told, waiting, *coming):
        got = who(ask, day, "waiting")
        assert got == waiting, (
            f"{told} Now GET /waiting?day={day} lists {json.dumps(got)}. It should be {json.dumps(waiting)}. Who should have got a time, and who comes next?"
        )
        items = {one["patient"]: one for one in listed(ask, day)}
        for name, time, minutes in coming:
            one = items.get(name)
            assert one is not None and (one["time"], one.get("minutes"), one["problem"]) == (
                time,
                minutes,
                f"what {name} has",
            ), (
                f"{told} {name} should come at {time}, for {minutes} minutes, with the same problem as on the list. In GET /bookings?day={day}, it's {json.dumps(one)}. What does your program copy, and which time does it choose?"
            )

    now(
        "The day is full, and four asked to wait: Palm (40 minutes), Ivy (20), Aloe (10), Yucca (10).",
        ["Palm", "Ivy", "Aloe", "Yucca"],
    )
    cancelled(ask, numbers[day, "10:00"])
    now(
        "20 minutes became free at 10:00. Palm waits for 40, then Ivy for 20.",
        ["Palm", "Aloe", "Yucca"],
        ("Ivy", "10:00", 20),
    )
    cancelled(ask, numbers[day, "10:20"])
    now(
        "20 minutes became free at 10:20. Palm waits for 40, then Aloe and Yucca for 10 each.",
        ["Palm"],
        ("Ivy", "10:00", 20),
        ("Aloe", "10:20", 10),
        ("Yucca", "10:30", 10),
    )
    join(ask, day, "Olive", minutes=40)
    cancelled(ask, numbers[day, "13:40"])
    now("40 minutes became free at 13:40. Palm and then Olive wait for 40.", ["Olive"], ("Palm", "13:40", 40))
    palm = next(one for one in listed(ask, day) if one["patient"] == "Palm")
    cancelled(ask, palm["id"])
    now("Palm had waited, got 13:40, and cancelled it. Olive waits for 40 minutes.", [], ("Olive", "13:40", 40))
    names = [one["patient"] for one in listed(ask, day)]
    assert "Palm" not in names, (
        f"Palm had waited, got an appointment and cancelled it. Now {day} lists {json.dumps(names)}. Did its owner ask again?"
    )
    cancelled(ask, numbers[day, "10:40"])
    short = book(ask, day, "11:00", "Short")
    join(ask, day, "Fern", minutes=40)
    cancelled(ask, short["id"])
    now(
        "10:40 was free, Fern waited for 40 minutes, and then the 20 minutes at 11:00 became free, too.",
        [],
        ("Fern", "10:40", 40),
    )
    got = who(ask, other, "waiting")
    assert got == ["Cactus"], (
        f"Cactus waits for another day, on which nothing became free. Now its list is {json.dumps(got)}. Which rows does your query get?"
    )
    shows_free(ask, day, 10)


def nobody_waits_if_theres_room_and_those_who_give_up_are_off_the_list():
    ask = server_of(response)
    calendar = open_days(2055)
    day = next(calendar)
    HOURS = "When could this patient come?"
    for date in ("2055-01-03", "2055-01-04"):
        refused(ask, "POST /waiting", 422, "Which weekday is that?", {"day": date, "patient": "Aloe"})
    room = refused(ask, "POST /waiting", 409, HOURS, {"day": day, "patient": "Aloe"}, told="The whole day is free. ")
    last = fill(ask, day)
    taken = refused_as_taken(ask, day, "10:00")
    assert room != taken, (
        f"“There's room, so book” and “that time is taken” have the same code, {taken}. What should a program do next, in each of the two cases?"
    )
    for change in ({"patient": ""}, {"minutes": 15}, {"minutes": "forty"}, {"day": "someday"}):
        refused(
            ask,
            "POST /waiting",
            422,
            "Which rule of the brief is that about?",
            {"day": day, "patient": "Aloe", "minutes": 20, **change},
        )
    send = {"day": day, "patient": "Aloe"}
    aloe = made(ask("POST /waiting", send), send, WAITING_KEYS)
    assert (aloe["minutes"], aloe["problem"]) == (20, ""), (
        f"Aloe asked to wait, without a length and a problem. The answer says {json.dumps(aloe)}. What's the usual length?"
    )
    yucca = join(ask, day, "Yucca", minutes=20)
    reply = ask(f"DELETE /waiting/{aloe['id']}")
    assert reply.status == 204, (
        f"{reply.told} Aloe was waiting and gives up, so it should be 204. Which line decides that?"
    )
    refused(
        ask, f"DELETE /waiting/{aloe['id']}", 404, "Who's waiting with that number?", told="Aloe has given up already. "
    )
    cancelled(ask, last["id"])
    got = [one["patient"] for one in listed(ask, day) if "Early" not in one["patient"]]
    assert got == ["Yucca"] and who(ask, day, "waiting") == [], (
        f"Aloe and Yucca waited, Aloe gave up, and then 40 minutes became free. Those who come now: {json.dumps(got)}; those who wait: {json.dumps(who(ask, day, 'waiting'))}. Who should be where?"
    )
    reply = ask(f"DELETE /waiting/{yucca['id']}")
    assert reply.status == 404, f"Yucca waited and got an appointment. {reply.told} Is it still waiting?"
    refused(
        ask, "POST /waiting", 409, HOURS, {"day": day, "patient": "Aloe", "minutes": 10}, told="20 minutes are free. "
    )


def your_migrations_lose_nobody_and_at_the_same_moment_nobody_gets_two_times_and_no_time_gets_lost():
    ask = there_and_back(starts_early=True)
    day = next(open_days(2057))
    last = fill(ask, day)
    join(ask, day, "Palm", minutes=20)
    cancelled(ask, last["id"])
    assert "14:20 Palm" in who(ask, day), (
        f"After going back and forwards, Palm waited, and 14:20 became free. Now the day lists {json.dumps(who(ask, day))}. Where's Palm?"
    )
    other = a_process()
    calendar = open_days(2056)

    # With these, nobody else has room for 40 minutes. Without one of the first two, there's room for one, at 11:00 or at 14:00.
    BLOCKS = (("11:20", 20), ("14:20", 20), ("10:20", 40), ("13:20", 40))

    def full(*waiting):
        """Returns a function that fills a day and lets these wait. It returns the numbers of the bookings, then of those who wait."""

        def prepare(day):
            numbers = [book(ask, day, time, f"Early at {time}", minutes=minutes)["id"] for time, minutes in BLOCKS]
            return numbers + [join(ask, day, name, minutes=40)["id"] for name in waiting]

        return prepare

    two = lambda day, numbers: ((f"DELETE /bookings/{numbers[0]}",), (f"DELETE /bookings/{numbers[1]}",))
    for day, _, words, mine, theirs in meetings(calendar, ask, other, two, full("Palm", "Olive")):
        names = settled(ask, day, words)
        assert [mine.status, theirs.status] == [204, 204] and {"Palm", "Olive"} <= set(names), (
            f"{words} Palm and Olive were waiting. The answers were {mine.status} and {theirs.status}, and these come: {json.dumps(names)}. Which time got lost?"
        )
    same = lambda day, numbers: ((f"DELETE /bookings/{numbers[0]}",), (f"DELETE /bookings/{numbers[0]}",))
    for day, _, words, mine, theirs in meetings(calendar, ask, other, same, full("Palm", "Olive")):
        names = settled(ask, day, words)
        assert sorted([mine.status, theirs.status]) == [204, 404] and "Palm" in names and "Olive" not in names, (
            f"{words} It was the same appointment, cancelled twice, and Palm and Olive were waiting. The answers were {mine.status} and {theirs.status}, and these come: {json.dumps(names)}. How many times became free?"
        )
    nettle = lambda day, numbers: (
        (f"DELETE /bookings/{numbers[0]}",),
        ("POST /bookings", wish(day, "11:00", "Nettle", minutes=40)),
    )
    for day, _, words, mine, theirs in meetings(calendar, ask, other, nettle, full("Palm")):
        names = settled(ask, day, words)
        assert (mine.status, theirs.status) == (204, 409) and "Palm" in names and "Nettle" not in names, (
            f"{words} It was for the time that became free, and Palm was waiting for it. The answers were {mine.status} and {theirs.status}, and these come: {json.dumps(names)}. Was there a moment at which this time belonged to nobody?"
        )
    late = lambda day, numbers: (
        ("POST /waiting", {"day": day, "patient": "Palm", "minutes": 40}),
        (f"DELETE /bookings/{numbers[0]}",),
    )
    for day, _, words, mine, theirs in meetings(calendar, ask, other, late, full()):
        settled(ask, day, words)
    tired = lambda day, numbers: ((f"DELETE /waiting/{numbers[-1]}",), (f"DELETE /bookings/{numbers[0]}",))
    for day, _, words, mine, theirs in meetings(calendar, ask, other, tired, full("Palm")):
        names = settled(ask, day, words)
        assert (mine.status == 204) == ("Palm" not in names), (
            f"{words} Palm was waiting and gave up, and the answer was {mine.status}. Now these come: {json.dumps(names)}. Does its owner know that?"
        )
    downgraded("With appointments in the tables", "base")
    upgraded("After going back to the very beginning")
    models_agree("After going back and forwards")


def serve(port):
    """Starts the reader's app with its own tables in a new clinic.db. An answer leaves when everything is over,
    and says in its headers where the server is and which error its terminal ends with.
    """
    import uvicorn
    from sqlalchemy import event
    from sqlalchemy.pool import Pool

    allowed = os.path.realpath("clinic.db")
    for old in glob.glob("clinic.db*"):
        os.remove(old)

    def look(what, values):
        if what == "sqlite3.connect":
            name = os.fsdecode(values[0])
            if name not in ("", ":memory:") and os.path.realpath(name) != allowed:
                raise Elsewhere(
                    "the program opens " + name + ", and the brief says clinic.db, in the folder of main.py"
                )

    sys.addaudithook(look)

    @event.listens_for(Pool, "connect")
    def opened(connection, record):
        try:
            connection.execute("PRAGMA synchronous = OFF")
        except Exception:
            pass

    if os.path.exists("alembic.ini"):
        try:
            from alembic import command
            from alembic.config import Config

            command.upgrade(Config("alembic.ini"), "head")
        except BaseException:
            traceback.print_exc()

    from main import app

    async def told(scope, receive, send):
        if scope["type"] != "http":
            return await app(scope, receive, send)
        messages, error = [], ""

        async def keep(message):
            messages.append(message)

        try:
            if scope["path"] == "/check.pyz":
                words = b"Only a beginning. What was sent after that is in the message above."
                await keep({"type": "http.response.start", "status": 200})
                await keep({"type": "http.response.body", "body": words})
            else:
                await app(scope, receive, keep)
        except Exception as raised:
            traceback.print_exc()
            words = str(raised).strip().splitlines() or [""]
            error = (type(raised).__name__ + ": " + words[0]).strip(" .:")
        if not messages:
            messages = [{"type": "http.response.start", "status": 500}, {"type": "http.response.body", "body": b""}]
        error = "".join(one if " " <= one <= "~" else "?" for one in error)
        more = [(b"x-check-port", str(port).encode()), (b"x-check-error", error.encode())]
        messages[0]["headers"] = [*messages[0].get("headers", []), *more]
        for message in messages:
            await send(message)

    # On a busy machine, there may be seconds between two requests.
    uvicorn.run(told, port=port, timeout_keep_alive=600)
