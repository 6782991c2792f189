"""Checks of the starter ca4-tests."""

import contextlib
import json
import os
import sys

from shared.asgi import with_body
from shared.capstone_accounts import clock, prepare
from shared.capstone_common import Program, core, core_examples, empty, forget, history, made, passed, serve
from shared.capstone_database import base, before_file, fresh_database, place_of, sqlite
from shared.texts import counted, first_line, short
from understory import response

# A fresh clone has none of these variables.
VARIABLES = ("DATABASE_URL", "SECRET_KEY", "LOGIN_MINUTES", "OUTBOX", "PYTEST_ADDOPTS")
# Without these plugins, a run takes less time.
NEEDLESS = ("pastebin", "threadexception", "unraisableexception")


# How SQLite and SQLAlchemy work without check.pyz, for the reader's tests.
plain = {}


def remember():
    if plain:
        return
    import sqlite3

    plain.update(connect=sqlite3.connect)


@contextlib.contextmanager
def as_usual():
    """While the reader's tests run, a lock and a full pool let others wait, as they do without check.pyz."""
    import sqlite3
    import weakref

    from sqlalchemy.pool import QueuePool

    watched, hurried = sqlite3.connect, vars(QueuePool).get("_timeout")

    class Seen(sqlite3.Connection):
        path = None

        def cursor(self, *words, **more):
            if Around.running:
                Around.running.used = weakref.ref(self)
            return super().cursor(*words, **more)

    def connect(*words, **more):
        if len(words) < 6:
            more.setdefault("factory", Seen)
        connection = plain["connect"](*words, **more)
        if isinstance(connection, Seen):
            name = os.fsdecode(words[0] if words else more["database"])
            path = name.removeprefix("file:").partition("?")[0] if more.get("uri") else name
            if path not in ("", ":memory:") and "mode=memory" not in name:
                connection.path = os.path.abspath(path)
        with contextlib.suppress(sqlite3.Error):
            connection.execute("PRAGMA synchronous = OFF")
        return connection

    sqlite3.connect = sqlite3.dbapi2.connect = connect
    if hurried:
        del QueuePool._timeout
    try:
        with hashes_as_asked():
            yield
    finally:
        sqlite3.connect = sqlite3.dbapi2.connect = watched
        if hurried:
            QueuePool._timeout = hurried


@contextlib.contextmanager
def hashes_as_asked():
    """While the reader's tests run, a hash that check.pyz made with less work looks like the one that was asked for."""
    import re

    cheaper, before = {}, []

    def replaced(places, name, function):
        original = getattr(places[0], name)
        for place in places:
            if getattr(place, name, None) is original:
                before.append((place, name, original))
                setattr(place, name, function(original))

    try:
        import argon2
        from argon2 import _password_hasher, low_level

        def making(hashed):
            def hash_secret(*words, **more):
                asked = {**dict(zip(("secret", "salt", "time_cost", "memory_cost"), words)), **more}
                less = hashed(*words, **more)
                looks = re.sub(
                    rb"m=\d+,t=\d+", b"m=%d,t=%d" % (asked["memory_cost"], asked["time_cost"]), less, count=1
                )
                cheaper[looks] = less
                return looks

            return hash_secret

        def asking(verified):
            return lambda hash, *words, **more: verified(cheaper.get(hash, hash), *words, **more)

        places = [low_level, _password_hasher, argon2]
        replaced(places, "hash_secret", making)
        replaced(places, "verify_secret", asking)
    except ImportError:
        pass
    try:
        import bcrypt

        def salted(hashed):
            def hashpw(password, salt):
                less = hashed(password, salt)
                looks = salt[:7] + less[7:]
                cheaper[looks] = less
                return looks

            return hashpw

        replaced([bcrypt], "hashpw", salted)
        replaced(
            [bcrypt], "checkpw", lambda checked: lambda password, looks: checked(password, cheaper.get(looks, looks))
        )
    except ImportError:
        pass
    try:
        yield
    finally:
        for place, name, original in before:
            setattr(place, name, original)


before_file.insert(0, remember)


class Around:
    """Wraps the reader's app while their tests run. Sees each exchange, and can put a fault into it."""

    running = None

    def __init__(self, fault=None):
        self.fault = fault
        # Which tests have met which fault, and a request for each; which test runs now.
        self.met, self.shown, self.now, self.requests = {}, {}, "", 0
        # The notes that should exist, the lists of tasks, and the notes of deleted tasks.
        self.notes, self.lists, self.left = {}, {}, {}
        # Where notes are in the tables, and the connection that was used last. Tests may add rows, without a request.
        self.place, self.used = trials.get("notes"), None

    def kept(self, number=None, task=None):
        """Returns the notes in the database that was used last, by their number or their task, or None if nobody can say."""
        import pathlib
        import sqlite3

        connection = self.used and self.used()
        if not self.place or connection is None:
            return None
        table, *columns = self.place
        names = ", ".join(f'"{one}"' for one in columns)
        question = f'SELECT {names} FROM "{table}" WHERE "{columns[0 if task is None else 1]}" = ?'
        value = (number if task is None else task,)
        try:
            with contextlib.suppress(sqlite3.ProgrammingError):
                if connection.path is None or connection.in_transaction:
                    if getattr(connection, "autocommit", None) is False:
                        return None  # the question would begin a transaction
                    return [dict(zip(("id", "task_id", "text"), row)) for row in connection.execute(question, value)]
            if connection.path is None:
                return None
            with contextlib.closing(
                plain["connect"](pathlib.Path(connection.path).as_uri() + "?mode=ro", timeout=0, uri=True)
            ) as other:
                return [dict(zip(("id", "task_id", "text"), row)) for row in other.execute(question, value)]
        except (sqlite3.Error, OverflowError):
            return None

    def meets(self, fault, asked):
        """Notes that a test comes across a fault. Returns whether it's there in this run."""
        self.met.setdefault(fault, [])
        if self.now not in self.met[fault]:
            self.met[fault].append(self.now)
        self.shown.setdefault(fault, asked)
        return self.fault == fault

    async def exchange(self, inner, scope, receive, send):
        """Answers a request, as the reader's app does or a little worse."""
        import re

        self.requests += 1
        body, more = b"", True
        while more:
            message = await receive()
            if message["type"] != "http.request":
                return
            body, more = body + message.get("body", b""), message.get("more_body", False)
        method, path, query = scope["method"], scope["path"].rstrip("/"), scope["query_string"].decode()

        async def ask(method, path, query, body):
            """Returns the messages of an answer, its status and its body, and the error that was raised."""
            waiting, sent, error = [{"type": "http.request", "body": body, "more_body": False}], [], None
            head = [(name, value) for name, value in scope["headers"] if name != b"content-length" or body]
            head = [(name, str(len(body)).encode() if name == b"content-length" else value) for name, value in head]
            asked = {
                **scope,
                "check.pyz": self,
                "method": method,
                "path": path,
                "raw_path": path.encode(),
                "query_string": query.encode(),
                "headers": head,
            }

            async def first():
                return waiting.pop() if waiting else await receive()

            async def keep(message):
                sent.append(dict(message))

            try:
                await inner(asked, first, keep)
            except Exception as raised:
                error = raised
            status = next((one["status"] for one in sent if one["type"] == "http.response.start"), 500)
            return (
                sent,
                status,
                b"".join(one.get("body", b"") for one in sent if one["type"] == "http.response.body"),
                error,
            )

        def loaded(data):
            try:
                return json.loads(data)
            except ValueError:
                return None

        def number(pattern):
            found = re.fullmatch(pattern, path)
            return [int(one) for one in found.groups()] if found else None

        told = with_body(f"{method} {path}" + f"?{query}" * bool(query), loaded(body), None)
        sending, asking, task, note = loaded(body), query, number(r"/tasks/(\d+)"), number(r"/notes/(\d+)")
        share = number(r"/lists/(\d+)/shares/(\d+)")
        forgets_the_day = method == "PATCH" and task and isinstance(sending, dict) and "due" not in sending
        if forgets_the_day and self.fault == 1:
            body = json.dumps({**sending, "due": None}).encode()
        skips = method == "GET" and re.search(r"(?:^|&)offset=0*[1-9]\d{0,9}(?=&|$)", query)
        if skips and self.fault == 2:
            asking = re.sub(r"(^|&)offset=\d+", r"\1offset=0", query)
        if share and method == "DELETE" and self.fault == 6:
            me, shared, them = [
                loaded((await ask("GET", where, more, b""))[2])
                for where, more in (("/me", ""), (f"/lists/{share[0]}", ""), (f"/lists/{share[0]}/shares", "limit=100"))
            ]
            allowed = (
                isinstance(me, dict)
                and isinstance(shared, dict)
                and me.get("id") in (share[1], shared.get("owner_id", 0))
            )
            if allowed and any(one.get("member_id") == share[1] for one in (them or {}).get("items", [])):
                self.meets(6, told)
                await send({"type": "http.response.start", "status": 204, "headers": []})
                await send({"type": "http.response.body", "body": b""})
                return
        rows = self.kept(task=task[0]) if task and method == "DELETE" else None
        sent, status, text, error = await ask(method, scope["path"], asking, body)
        got, answer = loaded(text), None
        if not isinstance(got, dict):
            got = {}
        if forgets_the_day and status == 200 and got.get("due"):
            self.meets(1, told)
        if skips and status == 200 and got.get("total"):
            self.meets(2, told)
        if share and method == "DELETE" and status == 204:
            self.meets(6, told)
        if (
            method == "GET"
            and status == 200
            and isinstance(got.get("items"), list)
            and got.get("total") != len(got["items"])
        ) and self.meets(3, told):
            answer = 200, {**got, "total": len(got["items"])}
        if status == 422 and self.meets(7, told):
            answer = 422, {"detail": [{"type": "value_error", "loc": ["body"], "msg": "Value error", "input": None}]}
        if method == "POST" and status == 201 and type(got.get("id")) is int:
            if got["id"] == 1 and path in ("/members", "/lists"):
                # A new database.
                self.notes.clear(), self.left.clear(), self.lists.clear()
            if path == "/tasks":
                self.lists[got["id"]] = got.get("list_id")
            elif number(r"/tasks/(\d+)/notes"):
                self.notes[got["id"]] = got
                self.left.pop(got["id"], None)
        if note and status == 404 and method in ("GET", "DELETE"):
            found = self.kept(number=note[0])
            there = note[0] in self.notes if found is None else found != []
            if there and self.meets(5, told):
                answer = 403, {"error": {"code": "forbidden", "message": "This note isn't yours."}}
            if method == "GET" and not there and note[0] in self.left and self.meets(4, told):
                answer = 200, self.left[note[0]]
        if method == "DELETE" and status == 204:
            if (task or note) and self.kept(task=task[0] if task else None, number=note and note[0]):
                self.place = None  # this program only marks what's deleted
            self.left.update((one["id"], one) for one in rows or ())
            over = {note[0]} if note else set()
            over |= {key for key, one in self.notes.items() if task and one.get("task_id") == task[0]}
            gone_list = number(r"/lists/(\d+)")
            over |= {
                key
                for key, one in self.notes.items()
                if gone_list and self.lists.get(one.get("task_id")) == gone_list[0]
            }
            for key in over & set(self.notes):
                one = self.notes.pop(key)
                if task:
                    self.left[key] = one
        if answer and not error:
            data = json.dumps(answer[1]).encode()
            head = [
                (name, value)
                for name, value in sent[0].get("headers", [])
                if name.lower() not in (b"content-length", b"content-type")
            ]
            head += [(b"content-type", b"application/json"), (b"content-length", str(len(data)).encode())]
            sent = [
                {"type": "http.response.start", "status": answer[0], "headers": head},
                {"type": "http.response.body", "body": data},
            ]
        for message in sent:
            await send(message)
        if error:
            raise error


def put_around():
    """Makes each app and `remind` ask Around first, once for this process."""
    import functools
    import importlib.machinery

    if Around.running is not None:
        return
    Around.running = False
    from starlette.applications import Starlette

    kinds = [Starlette]
    try:
        from fastapi import FastAPI

        kinds.append(FastAPI)
    except ImportError:
        pass

    def around(call):
        async def asked(self, scope, receive, send):
            now = Around.running
            if not now or scope["type"] != "http" or scope.get("check.pyz") is now:
                return await call(self, scope, receive, send)
            await now.exchange(functools.partial(call, self), scope, receive, send)

        return asked

    for kind in kinds:
        if "__call__" in vars(kind):
            kind.__call__ = around(kind.__call__)

    class Any:
        """An app of no framework that check.pyz knows."""

        def __init__(self, app):
            self.app = app

        def __getattr__(self, name):
            return getattr(self.app, name)

        __call__ = around(lambda self, *words: self.app(*words))

    def wrap(client):
        init = client.__init__

        @functools.wraps(init)
        def begin(self, app, *words, **more):
            init(self, app if isinstance(app, (Starlette, Any)) else Any(app), *words, **more)

        client.__init__ = begin

    for module, name in (
        ("starlette.testclient", "TestClient"),
        ("httpx2", "ASGITransport"),
        ("httpx", "ASGITransport"),
    ):
        try:
            wrap(getattr(__import__(module, fromlist=[name]), name))
        except (ImportError, AttributeError, RuntimeError):
            pass

    class Finder:
        """Finds remind.py as Python does, and lets each call of remind ask Around."""

        @staticmethod
        def find_spec(name, path=None, target=None):
            if name != "remind" or not Around.running:
                return None
            spec = importlib.machinery.PathFinder.find_spec(name, path)
            if spec is None or spec.loader is None:
                return None
            run = spec.loader.exec_module

            def exec_module(module):
                run(module)
                original = getattr(module, "remind", None)
                if callable(original):
                    module.remind = twice_if_asked(original)

            spec.loader.exec_module = exec_module
            return spec

    def twice_if_asked(original):
        def doubled(send):
            @functools.wraps(send)
            def sending(*words, **more):
                if Around.running and Around.running.meets(
                    8, f"remind sent a mail to {words and words[0] or 'somebody'}"
                ):
                    send(*words, **more)
                return send(*words, **more)

            return sending

        @functools.wraps(original)
        def remind(*words, **more):
            if Around.running and "send" in more:
                more["send"] = doubled(more["send"])
            elif Around.running and len(words) > 1:
                words = (words[0], doubled(words[1]), *words[2:])
            return original(*words, **more)

        return remind

    sys.meta_path.insert(0, Finder)
    sys.addaudithook(lambda event, values: opened(values[0]) if event == "sqlite3.connect" else None)


# The databases of the station, which no test may open, and the tests that have.
station = {"files": (), "tests": []}


def opened(name):
    if station["files"] and isinstance(name, (str, bytes, os.PathLike)):
        name = os.fsdecode(name).removeprefix("file:").partition("?")[0]
        if name and os.path.realpath(name) in station["files"] and Around.running:
            station["tests"].append((Around.running.now, os.path.realpath(name)))


class Trial:
    """What pytest found in a copy of the folder."""

    def __init__(self, around, first_only):
        self.around, self.first_only, self.session = around, first_only, None
        self.names, self.passed, self.failed, self.broken, self.skipped, self.stopped = [], [], {}, {}, [], ""

    def pytest_sessionstart(self, session):
        self.session = session

    def pytest_runtest_logstart(self, nodeid):
        self.around.now = nodeid

    def pytest_collectreport(self, report):
        if report.failed:
            self.broken[report.nodeid] = complaint(report, -1)

    def pytest_runtest_logreport(self, report):
        if report.failed:
            place = self.failed if report.when == "call" else self.broken
            place.setdefault(report.nodeid, complaint(report, 0))
            if self.failed and self.first_only and self.session:
                self.session.shouldstop = "check.pyz knows enough"
        elif report.skipped:
            self.skipped.append(report.nodeid)
        elif report.when == "call" and report.passed and report.nodeid not in self.passed:
            self.passed.append(report.nodeid)

    @property
    def problem(self):
        """Returns what went wrong first, in words, or nothing."""
        for test, line in [*self.failed.items(), *self.broken.items()]:
            count = len(self.failed) + len(self.broken) - 1
            more = f" (and {count} more)" if count else ""
            return f"{last_name(test)} {'fails' if test in self.failed else 'stops before it has begun'}{more}: {line}."
        if self.stopped:
            return f"pytest stopped before it ran a test: {self.stopped}."
        if not self.passed:
            return f"pytest ran none of your tests{', and skipped ' + str(len(self.skipped)) if self.skipped else ''}."
        return ""


def last_name(test):
    return test.partition("::")[2].replace("::", ".") or test


def complaint(report, which):
    """Returns what pytest marks with E: one of the lines, or all of them if none names an error."""
    import re

    text = str(report.longrepr)
    lines = [line[1:].strip() for line in text.splitlines() if line[:2] == "E "]
    if not lines:
        line = " ".join(text.split())
    elif which == -1 and not re.match(r"[\w.]+(Error|Exception|Warning)\b", lines[-1]):
        line = " ".join(lines)
    else:
        line = lines[which]
    if "are not natively supported" in line:
        line = line.partition(".")[0]
    return short(line.removeprefix("AssertionError: ").removeprefix("Failed: ").replace("fresh-clone/", "")).rstrip(
        ".?:"
    )


def many(tests):
    return f"{len(tests)} test{'s' * (len(tests) != 1)}"


def listing(folder):
    found = set()
    for place, folders, files in os.walk(folder):
        folders[:] = [
            name for name in folders if name not in ("__pycache__", ".pytest_cache", ".hypothesis", "htmlcov")
        ]
        found |= {
            os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")
            for name in files
            if not name.startswith(".coverage")
        }
    return found


def the_clone():
    """Returns a folder with what Git would bring to another computer."""
    import shutil

    folder = os.path.join(os.path.realpath("."), "fresh-clone")
    if not os.path.isdir(folder):
        shutil.copytree(
            ".",
            folder,
            ignore=shutil.ignore_patterns(
                "fresh-clone",
                "check-*",
                "*.db",
                "*.db-*",
                "*.sqlite*",
                ".env",
                ".git",
                ".venv",
                "__pycache__",
                ".*cache",
                "outbox",
                "check.pyz",
            ),
        )
    return folder


def run_tests(fault=None, order=None, env=(), first_only=False):
    """Runs the reader's tests as `python -m pytest` would, in a fresh clone."""
    import importlib.util
    import io
    import re
    import shutil
    import tempfile

    import pytest

    for old in list(Program.running):
        old.close()
    remember()
    prepare()
    put_around()
    clock["ahead"] = 0
    home, folder = os.path.realpath("."), the_clone()
    assert os.path.isdir(os.path.join(folder, "tests")), (
        "There's no folder tests next to main.py. Put your tests there."
    )
    # What failed in the last run isn't known in a fresh clone.
    shutil.rmtree(os.path.join(folder, ".pytest_cache"), ignore_errors=True)
    forget()
    paths, before, file = list(sys.path), dict(os.environ), base["file"]
    base["file"] = None
    for name in VARIABLES:
        os.environ.pop(name, None)
    os.environ.update(env)
    # Many tests leave something among the temporary files. This folder goes away with the copy.
    temporary, tempfile.tempdir = tempfile.tempdir, os.path.join(home, "check-temporary")
    os.makedirs(tempfile.tempdir, exist_ok=True)
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), tempfile.tempdir))
    os.chdir(folder)
    sys.path[:] = [folder, *(one for one in sys.path if os.path.realpath(one or ".") != home)]
    importlib.invalidate_caches()
    around = Around.running = Around(fault)
    found, said = Trial(around, first_only), io.StringIO()

    class Order:
        @pytest.hookimpl(trylast=True)
        def pytest_collection_modifyitems(self, items):
            if order:
                items[:] = order(list(items))
            found.names = [item.nodeid for item in items]

    # In this process, pytest's plugins have been imported before.
    words = [
        "-q",
        "--tb=short",
        "--maxfail=0",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
        f"--rootdir={folder}",
        *(["-n0"] if importlib.util.find_spec("xdist") else []),
        *(part for name in NEEDLESS for part in ("-p", f"no:{name}")),
    ]
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), as_usual():
            pytest.main(words, plugins=[found, Order()])
    except SystemExit as error:
        found.stopped = f"SystemExit: {first_line(error)}"
    finally:
        Around.running = False
        os.chdir(home)
        forget()
        sys.path[:] = paths
        os.environ.clear()
        os.environ.update(before)
        base["file"], tempfile.tempdir = file, temporary
    if not (found.passed or found.failed or found.broken or found.skipped or found.stopped):
        lines = [
            line
            for line in re.findall(r"^(?:E +|ERROR: |INTERNALERROR> (?=\w))(.+)$", said.getvalue(), re.MULTILINE)
            if "For further information" not in line
        ]
        # From the line on that names the last error: some packages explain it below.
        begins = max(
            (place for place, line in enumerate(lines) if re.match(r"[\w.]+(Error|Exception)\b", line)), default=0
        )
        found.stopped = short(" ".join(line.strip() for line in lines[begins:])).rstrip(".?:")
    return found


trials = {}


def as_it_is():
    """Returns the run in a fresh clone, without a fault. There's one, for all checks."""
    if "as it is" not in trials:
        assert os.path.isfile("main.py"), (
            "There's no main.py next to check.pyz. Put check.pyz into your project's folder."
        )
        trials["notes"] = where_notes_are()
        before = listing(the_clone())
        found = run_tests()
        found.more = sorted(listing(the_clone()) - before)
        trials["as it is"] = found
    found = trials["as it is"]
    assert not found.problem, (
        f"In a fresh clone, without .env and without a variable: {found.problem} {question_about(found.problem)}"
    )
    return found


def where_notes_are():
    """Returns the table of the notes and its columns for the number, the task and the text, or None if it isn't that simple."""
    try:
        program = empty()
        ask = program.person()
        kitchen = made(ask, "/lists", name="Kitchen")
        made(ask, "/tasks", list_id=kitchen["id"], title="A task without a note")
        task = made(ask, "/tasks", list_id=kitchen["id"], title="A task with one note")
        note = made(ask, f"/tasks/{task['id']}/notes", text="The only note")
        program.close()
        (table, text), (tasks, _) = place_of(note["text"]), place_of(task["title"])
        number = [row[1] for row in sqlite(f'PRAGMA table_info("{table}")') if row[5]]
        owner = [row[3] for row in sqlite(f'PRAGMA foreign_key_list("{table}")') if row[2] == tasks]
        place = (table, *number, *owner, text)
        names = ", ".join(f'"{one}"' for one in place[1:])
        return place if sqlite(f'SELECT {names} FROM "{table}"') == [(note["id"], task["id"], note["text"])] else None
    except (Exception, SystemExit):
        return None  # the core's own checks say what's wrong
    finally:
        history.clear()


def question_about(problem):
    known = {
        "no such table": "Who makes the tables, and in which database does your program look for them?",
        "secret_key": "Which key does your program get in a fresh clone, and who gives it one?",
        "already exists": "What has been there before this test?",
        "async def functions are not": "Who runs a coroutine test here, and have you asked for it?",
        "ran none": "What does `python -m pytest -v` say?",
    }
    if ": assert " in problem or " != " in problem:
        return "Which of the two is right, the test or the program?"
    return next(
        (ask for words, ask in known.items() if words in problem.lower()),
        "What does `python -m pytest` show around that line?",
    )


def tests_pass_in_a_fresh_clone():
    """All tests pass without variables, and leave nothing behind."""
    found = as_it_is()
    assert not found.more, (
        f"In a fresh clone, {many(found.passed)} passed. Afterwards, there's {found.more[0]}, which wasn't there before. Which test made it, and who'd remove it?"
    )
    assert found.around.requests > 0, (
        f"{many(found.passed)} passed, and none has sent a request to your app in the tests' own process. How do they reach it?"
    )


def tests_stay_alone():
    """All tests pass in reverse order, and none opens the station's database."""
    as_it_is()
    fresh_database()
    file = os.path.realpath(base["file"])
    Program().person()
    for old in list(Program.running):
        old.close()

    def picture_of():
        with open(file, "rb") as data:
            return data.read()

    before = picture_of()
    default = os.path.join(the_clone(), "station.db")
    terminal = {
        "DATABASE_URL": f"sqlite:///{file.replace(os.sep, '/')}",
        "SECRET_KEY": "a key that's in the station's terminal",
    }
    station["files"], station["tests"] = (file, os.path.realpath(default)), []
    try:
        found = run_tests(order=lambda tests: tests[::-1], env=terminal)
    finally:
        station["files"] = ()
    changed = picture_of() != before
    who = next((last_name(test) for test, _ in station["tests"] if test), "Your tests")
    assert file not in [path for _, path in station["tests"]] and not changed, (
        f"DATABASE_URL named a database, as in a terminal in which the service runs. {who} opened it{' and changed what was in it' if changed else ''}. Whose data is that, on the station's computer?"
    )
    assert not station["tests"], (
        f"{who} opened station.db, the database that the service has if DATABASE_URL isn't set. What's in that file on a computer where it runs, and where is it after your tests?"
    )
    if found.problem:
        again = run_tests(env=terminal)
        assert not again.problem, (
            f"With a DATABASE_URL and a SECRET_KEY in the terminal, {again.problem} Without them, it passed. Who decides which ones your tests get?"
        )
    assert not found.problem, (
        f"In reverse order, {found.problem} It's the same test as before. What did it find here, or miss, that another test had left?"
    )


def caught(fault, what, never, question):
    """Demands that a test fails if the program has a fault."""
    good = as_it_is()
    met = good.around.met.get(fault, [])
    assert met, f"In a copy of your program, {what}. You have {many(good.passed)}: {never}"
    found = run_tests(fault, order=lambda tests: sorted(tests, key=lambda one: one.nodeid not in met), first_only=True)
    names = ", ".join(last_name(one) or "an import" for one in met[:2]) + (
        f" and {len(met) - 2} more" if len(met) > 2 else ""
    )
    assert found.failed, (
        f"In a copy of your program, {what}. That happened after {good.around.shown[fault]}, in {names}. "
        + (
            f"{last_name(next(iter(found.broken)))} couldn't begin, and no test has failed. What would its name tell somebody?"
            if found.broken
            else f"Nothing failed in {many(found.passed)}. {question}"
        )
    )


def fault_in_a_change():
    caught(
        1,
        "a change takes the day of a task away, unless the day is sent with it",
        "none changes a task that has a day without sending the day. What stays in a PATCH?",
        "Which keys did you look at after the change?",
    )


def fault_in_a_part():
    caught(
        2,
        "every page begins at the first thing, whatever `offset` says",
        "none asks for a page of something with an `offset` above 0. What does the contract promise about it?",
        "What would tell you which things a page shows?",
    )


def fault_in_a_total():
    caught(
        3,
        "`total` is the number of things on the page",
        "none gets a page that leaves something out. When are the two numbers different?",
        "Which number did you expect, and where did you look at it?",
    )


def fault_in_a_deletion():
    caught(
        4,
        "the notes of a deleted task can still be read",
        "none asks for a note whose task has been deleted. Where could that note still be?",
        "What did the test expect there?",
    )


def fault_in_a_secret():
    caught(
        5,
        "somebody else's note is a 403 instead of a 404",
        "none asks for a note that exists and belongs to somebody else. How is that different from a note that doesn't exist?",
        "What does a 403 say about Baptiste's presents?",
    )


def fault_in_an_end():
    caught(
        6,
        "the end of a share is a 204, and the share stays",
        "none ends a share. What's true afterwards, according to the contract?",
        "Who'd notice first that it's still there, and what would they ask for?",
    )


def fault_in_a_refusal():
    caught(
        7,
        "a 422 has FastAPI's own body, and not the contract's",
        "none gets a 422. What would a client read in one?",
        "What does a program do with a refusal, apart from looking at its status?",
    )


def fault_in_a_reminder():
    caught(
        8,
        "each reminder is sent twice",
        "in none of them does `remind` send anything. With which day, and with which `send`, could it?",
        "How many mails did the test expect, and did it count them?",
    )


def the_plan():
    """TESTPLAN.md says what's tested, what isn't and why, and names the test of a real bug."""
    import re

    found = as_it_is()
    assert os.path.isfile("TESTPLAN.md"), "There's no TESTPLAN.md next to main.py. Write it as contract/tests.md says."
    with open("TESTPLAN.md", encoding="utf-8-sig") as file:
        text = file.read()
    rows = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.strip().startswith("|") and len(cells) >= 3 and not re.fullmatch(r"[-:| ]+", line.strip()):
            rows.append(cells)
    rows = rows[1:]
    known = {re.sub(r"\[.*", "", name.partition("::")[2], flags=re.DOTALL).rpartition("::")[2] for name in found.names}
    tested, left, bugs, strange = set(), [], [], []
    for cells in rows:
        last = cells[-1]
        names = [
            name
            for name in re.findall(r"\btest_\w+(?!\w|\.py)", last)
            if name in known or not re.search(rf"{name}(\.py|/)", last)
        ]
        # pytest can be told to look for other names, too.
        names += [name for name in re.findall(r"\w+", last) if name in known and name not in names]
        strange += [name for name in names if name not in known]
        tested |= {name for name in names if name in known}
        why = last.strip("*_ ").lower()
        if not names and why.startswith("not tested"):
            left.append(why.removeprefix("not tested"))
        if names and any(re.search(r"\d", word) for word in re.findall(r"\b[0-9a-f]{7,40}\b", last)):
            bugs.append(last)
    assert len(rows) >= 8, (
        f"In TESTPLAN.md, there's a table with {len(rows)} lines below its header. It should have eight or more, in three columns: what could go wrong, what that would cost, and the test. Add what would hurt most at the station."
    )
    assert not strange, (
        f"TESTPLAN.md names {strange[0]}, and pytest runs no test with that name. Which of the two has changed?"
    )
    assert len(tested) >= 8, (
        f"TESTPLAN.md names {len(tested)} different tests of yours, and it should be eight or more. Which test would notice each of these lines?"
    )
    assert len(left) >= 2 and all(re.search(r"\w", one) for one in left), (
        f"In TESTPLAN.md, the last column begins with “not tested” in {counted(len(left), 'line')}. It should be two or more, each followed by a reason. Add what you've decided not to test, and why."
    )
    assert bugs != [], (
        "No line of TESTPLAN.md has a test and a commit in its last column. Add a bug of your own that has a test now."
    )


def server(port):
    serve(
        port,
        tests_pass_in_a_fresh_clone,
        tests_stay_alone,
        fault_in_a_change,
        fault_in_a_part,
        fault_in_a_total,
        fault_in_a_deletion,
        fault_in_a_secret,
        fault_in_an_end,
        fault_in_a_refusal,
        fault_in_a_reminder,
        the_plan,
        core,
        core_examples,
    )


def nothing_is_wrong():
    passed(response)
